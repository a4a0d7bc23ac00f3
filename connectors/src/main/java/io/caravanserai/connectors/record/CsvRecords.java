package io.caravanserai.connectors.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Reads CSV records: an object by column name, every field text, blank fields left out. */
final class CsvRecords {

    private final RecordFormat format;
    private final ObjectReader reader;
    private final AtomicReference<Header> last = new AtomicReference<>(new Header("", List.of()));

    private record Header(String text, List<String> columns) {}

    CsvRecords(RecordFormat format) {
        this.format = format;
        CsvSchema schema = CsvSchema.emptySchema()
                .withColumnSeparator(format.separator())
                .withQuoteChar(format.quote())
                .withoutEscapeChar();
        this.reader = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerFor(String[].class)
                .with(schema);
    }

    /** @param text a record, behind its header line where the format has one */
    JsonNode parse(String text) throws JsonProcessingException {
        int headerEnd = format.header() ? headerEnd(text) : -1;
        List<String> columns = format.header() ? columns(text.substring(0, headerEnd)) : format.columns();
        List<String> fields = fields(text.substring(headerEnd + 1));
        if (fields.size() != columns.size()) {
            throw new UnreadableException(
                    "",
                    fields.size() + " fields",
                    "do not fit the " + columns.size() + " columns",
                    "Maybe a separator inside a field needs quotes.");
        }
        return object(columns, fields);
    }

    private static ObjectNode object(List<String> columns, List<String> fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int index = 0; index < fields.size(); index++) {
            if (!fields.get(index).isBlank()) {
                object.put(columns.get(index), fields.get(index));
            }
        }
        return object;
    }

    /** The header of a file is the same text for every record of it. */
    private List<String> columns(String header) throws JsonProcessingException {
        Header known = last.get();
        if (known.text().equals(header)) {
            return known.columns();
        }
        List<String> columns = fields(header).stream().map(String::strip).toList();
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new UnreadableException("header", header, "names a column twice", "Maybe rename one of them.");
        }
        last.set(new Header(header, columns));
        return columns;
    }

    private List<String> fields(String line) throws JsonProcessingException {
        try (MappingIterator<String[]> rows = reader.readValues(line)) {
            return List.of(rows.hasNext() ? rows.next() : new String[0]);
        } catch (JsonProcessingException broken) {
            throw broken;
        } catch (RuntimeException | IOException broken) {
            throw new UnreadableException("", broken.getMessage(), "is no CSV", "Maybe a quote is missing.");
        }
    }

    /** Where the header's line ends; quotes may hide line breaks in it too. */
    private int headerEnd(String text) {
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            quoted ^= c == format.quote();
            if (c == '\n' && !quoted) {
                return index;
            }
        }
        throw new UnreadableException("", "a record", "has no header line", "Maybe set format.header to false.");
    }
}
