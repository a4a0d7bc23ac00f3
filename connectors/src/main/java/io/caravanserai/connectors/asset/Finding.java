package io.caravanserai.connectors.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One thing a schema does not allow.
 *
 * @param pointer where, a JSON pointer
 */
public record Finding(String pointer, String found, String expected, String advice) {

    private static final Map<String, String> TYPES = Map.of(
            "string", "text",
            "number", "a number",
            "integer", "a whole number",
            "boolean", "true or false",
            "array", "a list",
            "object", "an object");

    static Finding of(ValidationMessage message, JsonNode schema) {
        String pointer = message.getInstanceLocation().toString();
        return switch (message.getType()) {
            case "additionalProperties", "unevaluatedProperties" -> unknownKey(pointer, message, schema);
            case "required" -> missing(pointer, message);
            case "enum", "const" -> new Finding(pointer, value(message), "is not allowed here", oneOf(message));
            case "type" -> new Finding(pointer, value(message), "is not " + typeOf(message), "Maybe change its type.");
            default -> new Finding(pointer, value(message), message.getError(), "Maybe compare it with the schema.");
        };
    }

    private static Finding unknownKey(String pointer, ValidationMessage message, JsonNode schema) {
        String key = message.getProperty();
        return new Finding(
                pointer + "/" + key, key, "is not a known key", "Maybe one of " + knownKeys(message, schema) + ".");
    }

    private static Finding missing(String pointer, ValidationMessage message) {
        return new Finding(pointer, message.getProperty(), "is missing", "Maybe add it.");
    }

    private static String oneOf(ValidationMessage message) {
        JsonNode allowed = message.getSchemaNode();
        return "Maybe " + (allowed.isArray() ? "one of " + texts(allowed) : allowed.asText()) + ".";
    }

    private static String typeOf(ValidationMessage message) {
        JsonNode type = message.getSchemaNode();
        return TYPES.getOrDefault(type.asText(), type.toString());
    }

    private static String value(ValidationMessage message) {
        JsonNode node = message.getInstanceNode();
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private static List<String> knownKeys(ValidationMessage message, JsonNode schema) {
        String keyword = message.getSchemaLocation().getFragment().toString();
        List<String> keys = new ArrayList<>();
        schema.at(keyword.substring(0, keyword.lastIndexOf('/')) + "/properties")
                .fieldNames()
                .forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
