package io.caravanserai.modeladapter.training.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.caravanserai.modeladapter.training.table.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes {@code model.yaml}. What people wrote into an earlier one (owner, licence, title, use, fallback) is kept. */
final class PassportSheet {

    static final String INPUT = "features";
    static final String OUTPUT = "probabilities";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    private static final List<String> PEOPLES_WORK =
            List.of("title", "owner", "licence", "intended_use", "time_budget_ms", "background");
    private static final List<String> MEANING = List.of("unit", "direction", "threshold");

    private final Subject subject;
    private final JsonNode before;

    PassportSheet(Subject subject, byte @Nullable [] before) {
        this.subject = subject;
        this.before = parsed(before);
    }

    byte[] write(List<Column> columns, Schooling schooling) {
        ObjectNode sheet = YAML.createObjectNode();
        sheet.put("kind", "tabular").put("name", subject.name()).put("version", PeoplesWork.next(before));
        sheet.put("purpose", subject.purpose());
        sheet.putObject("title").put("zh", subject.titleZh()).put("en", subject.titleEn());
        sheet.put("owner", "to be named").put("licence", "LicenseRef-as-the-training-data");
        sheet.putObject("training")
                .put("data", schooling.data())
                .put("window", schooling.window())
                .put("command", schooling.command());
        sheet.put("intended_use", subject.use());
        ArrayNode limits = sheet.putArray("limits");
        subject.limits().forEach(limits::add);
        sheet.put("file", "model.onnx").put("golden", "golden.csv").put("time_budget_ms", 500);
        sheet.put("input_tensor", INPUT);
        ArrayNode inputs = sheet.putArray("inputs");
        columns.forEach(column -> input(inputs.addObject(), column));
        output(sheet.putObject("output"));
        PEOPLES_WORK.stream().filter(before::has).forEach(key -> sheet.set(key, before.get(key)));
        sheet.set("fallback", fallback(columns, schooling));
        return bytes(sheet);
    }

    /** What people said the probability means stays. */
    private void output(ObjectNode output) {
        output.put("name", OUTPUT).put("index", 1).put("kind", "probability");
        MEANING.stream()
                .filter(before.path("output")::has)
                .forEach(key -> output.set(key, before.path("output").get(key)));
    }

    /** Rules that ask for nothing but inputs stay; others may ask what the new model's data does not know. */
    private JsonNode fallback(List<Column> columns, Schooling schooling) {
        Set<String> known = columns.stream().map(Column::feature).collect(java.util.stream.Collectors.toSet());
        JsonNode rules = before.path("fallback");
        boolean usable = rules.isObject();
        for (JsonNode point : rules.path("points")) {
            usable &= known.contains(point.path("feature").asText());
        }
        return usable
                ? rules
                : YAML.createObjectNode()
                        .put("name", subject.name() + "-base-rate")
                        .put("constant", Math.round(schooling.baseRate() * 1e4) / 1e4);
    }

    private void input(ObjectNode input, Column column) {
        input.put("feature", column.feature()).put("type", column.isText() ? "text" : "number");
        if (column.isText()) {
            input.put("transform", "one_hot");
            ArrayNode values = input.putArray("values");
            column.values().forEach(values::add);
        } else {
            input.put("missing", column.missing());
        }
        if (wasChangeable(column.feature())) {
            input.put("changeable", true);
        }
    }

    private boolean wasChangeable(String feature) {
        return StreamSupport.stream(before.path("inputs").spliterator(), false)
                .anyMatch(input -> input.path("feature").asText().equals(feature)
                        && input.path("changeable").asBoolean());
    }

    private static JsonNode parsed(byte @Nullable [] yaml) {
        try {
            return yaml == null ? YAML.missingNode() : YAML.readTree(yaml);
        } catch (IOException notYaml) {
            return YAML.missingNode();
        }
    }

    private static byte[] bytes(ObjectNode sheet) {
        try {
            return ("# Passport, written by ./run train. Owner, licence, title, use, meaning and fallback are yours to write; they are kept.\n"
                            + YAML.writeValueAsString(sheet))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The passport could not be written.", impossible);
        }
    }
}
