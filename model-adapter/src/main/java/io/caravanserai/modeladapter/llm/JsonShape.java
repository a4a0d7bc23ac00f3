package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.caravanserai.domain.problem.Problems;
import java.util.List;
import java.util.Locale;

/** A JSON Schema and what it finds wrong; safe for several threads. */
final class JsonShape {

    private static final int MOST_COMPLAINTS = 5;

    private final JsonSchema schema;

    JsonShape(JsonNode schema) {
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    /** Sentences without the values they are about. */
    List<String> complaints(JsonNode tree) {
        return messages(tree).stream()
                .map(message -> message.getInstanceLocation() + " " + message.getError())
                .limit(MOST_COMPLAINTS)
                .toList();
    }

    void check(JsonNode tree, Problems problems) {
        for (ValidationMessage message : messages(tree)) {
            String place = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
            String property = message.getProperty();
            problems.add(
                    property == null ? place : property,
                    found(message),
                    sentence(message),
                    "Maybe compare with docs/how-to/connect-an-llm.md.");
        }
    }

    private List<ValidationMessage> messages(JsonNode tree) {
        return List.copyOf(schema.validate(tree, context -> context.setExecutionConfig(english())));
    }

    private static ExecutionConfig english() {
        ExecutionConfig config = new ExecutionConfig();
        config.setLocale(Locale.ENGLISH);
        return config;
    }

    private static String sentence(ValidationMessage message) {
        return switch (message.getType()) {
            case "required" -> "is there, but a value is required";
            case "additionalProperties" -> "is not a key of this file";
            default -> message.getError();
        };
    }

    private static String found(ValidationMessage message) {
        if ("required".equals(message.getType())) {
            return "nothing";
        }
        JsonNode node = message.getInstanceNode();
        return node == null || node.isContainerNode() ? String.valueOf(message.getProperty()) : node.asText();
    }
}
