package io.caravanserai.connectors.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;

/** Reads one raw record as a tree. Safe for use by several threads. */
public final class RecordParser {

    private static final int DEEPEST = 100;

    private final RecordFormat format;
    private final StrictText text;
    private final ObjectMapper mapper;
    private final CsvRecords csv;

    public RecordParser(RecordFormat format) {
        this.format = format;
        this.text = new StrictText(format.charset());
        this.mapper = format.type().equals("xml") ? xml() : json();
        this.csv = new CsvRecords(format);
    }

    /** @throws UnreadableException when the bytes are not of the format or the charset */
    public JsonNode parse(byte[] record) {
        String readable = text.decode(record);
        try {
            return format.type().equals("csv") ? csv.parse(readable) : tree(readable);
        } catch (JsonProcessingException broken) {
            throw unreadable(broken);
        }
    }

    private JsonNode tree(String readable) throws JsonProcessingException {
        JsonNode node = mapper.readTree(readable);
        if (node.isMissingNode()) {
            throw new UnreadableException("", "", "is empty", "Maybe there is a comma too many.");
        }
        return node;
    }

    private UnreadableException unreadable(JsonProcessingException broken) {
        String where = broken.getLocation() == null
                ? ""
                : "column " + broken.getLocation().getColumnNr();
        return new UnreadableException(
                where,
                broken.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\((for|start) .*", ""),
                "is no " + format.type().replace("jsonl", "json").toUpperCase(Locale.ROOT),
                "Maybe a quote or a bracket is missing near there.");
    }

    private static ObjectMapper json() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static ObjectMapper xml() {
        XMLInputFactory input = XMLInputFactory.newFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        input.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        XmlFactory factory = new XmlFactory(input);
        factory.setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return new XmlMapper(factory);
    }
}
