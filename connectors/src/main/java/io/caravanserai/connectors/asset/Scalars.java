package io.caravanserai.connectors.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The few scalars the house knows: whole numbers, true, false; all else is text ({@code no} is a country). */
final class Scalars {

    private Scalars() {}

    static JsonNode typed(String text) {
        if (text.equals("true") || text.equals("false")) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
        }
        return text.matches("-?(0|[1-9][0-9]{0,17})")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.textNode(text);
    }
}
