package io.caravanserai.connectors.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written comes back: random records full of the characters that could mislead a cut. */
class CuttingTest {

    private static final String[] PIECES = {
        "a", "\"", "\\", "{", "}", "[", "]", ",", ":", "\n", "\r\n", "<", ">", "&", "乗", "俓", "中|文", "😡", " ", "'",
        ";", "|"
    };
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECORDS = 300;

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void jsonListComesBack(String charset) {
        List<JsonNode> records = records(3);

        assertThat(cut(
                        format("json", charset),
                        JsonNodeFactory.instance.arrayNode().addAll(records).toPrettyString()))
                .isEqualTo(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void jsonListBehindOtherKeysComesBack(String charset) {
        List<JsonNode> records = records(3);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("before", records(2).get(0));
        document.putObject("data")
                .put("text", "},{\"items\":[")
                .putArray("items")
                .addAll(records);
        document.put("after", "]");
        RecordFormat format = new RecordFormat(
                "json", Charset.forName(charset), 65536, ',', '"', true, List.of(), List.of("data", "items"), "");

        assertThat(cut(format, document.toString())).isEqualTo(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void jsonLinesComeBack(String charset) {
        List<JsonNode> records = records(3);

        assertThat(cut(
                        format("jsonl", charset),
                        records.stream().map(JsonNode::toString).collect(Collectors.joining("\n"))))
                .isEqualTo(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvComesBack(String charset) {
        List<JsonNode> records = records(0);
        String text = "x|y\n"
                + records.stream()
                        .map(record -> quoted(record.get("x")) + "|" + quoted(record.get("y")))
                        .collect(Collectors.joining("\r\n"));

        assertThat(cut(format("csv", charset), text)).isEqualTo(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void xmlComesBack(String charset) {
        List<JsonNode> records = records(0);
        String text = "<all>"
                + records.stream()
                        .map(record -> "<r x=\"%s\"><!-- </r> --><y>%s</y></r>"
                                .formatted(escaped(record.get("x")), escaped(record.get("y"))))
                        .collect(Collectors.joining("\n"))
                + "</all>";

        assertThat(cut(format("xml", charset), text)).isEqualTo(records);
    }

    private List<JsonNode> cut(RecordFormat format, String text) {
        RecordParser parser = new RecordParser(format);
        List<JsonNode> records = new ArrayList<>();
        new RecordStream(format)
                .read(
                        new ByteArrayInputStream(text.getBytes(format.charset())),
                        record -> records.add(parser.parse(record.bytes())));
        return records;
    }

    private static RecordFormat format(String type, String charset) {
        return new RecordFormat(type, Charset.forName(charset), 65536, '|', '"', true, List.of(), List.of(), "r");
    }

    private List<JsonNode> records(int depth) {
        List<JsonNode> records = new ArrayList<>();
        for (int index = 0; index < RECORDS; index++) {
            records.add(record(depth));
        }
        return records;
    }

    private ObjectNode record(int depth) {
        ObjectNode record = JSON.createObjectNode().put("x", text()).put("y", text());
        if (depth > 0 && random.nextBoolean()) {
            record.putArray("list").add(record(depth - 1)).add(random.nextInt()).add(text());
        }
        return record;
    }

    /** Never blank at an end: XML and CSV may trim there. */
    private String text() {
        return "s"
                + random.ints(random.nextInt(6), 0, PIECES.length)
                        .mapToObj(i -> PIECES[i])
                        .collect(Collectors.joining())
                + "e";
    }

    private static String quoted(JsonNode text) {
        return '"' + text.textValue().replace("\"", "\"\"") + '"';
    }

    private static String escaped(JsonNode text) {
        return text.textValue()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;");
    }
}
