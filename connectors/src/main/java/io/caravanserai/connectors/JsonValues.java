package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON trees as the plain values events hold; null fields are left out. */
final class JsonValues {

    private static final String DATA = "data";

    private JsonValues() {}

    static Map<String, Object> map(JsonNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.fields().forEachRemaining(field -> {
            Object value = value(field.getValue());
            if (value != null) {
                map.put(Storable.text(DATA, field.getKey()), value);
            }
        });
        return map;
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> map(node);
            case ARRAY -> list(node);
            case NUMBER -> Storable.number(DATA, node.numberValue());
            case BOOLEAN -> node.booleanValue();
            case STRING -> Storable.text(DATA, node.textValue());
            default -> null;
        };
    }

    private static List<Object> list(JsonNode array) {
        List<Object> list = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            Object value = value(item);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }
}
