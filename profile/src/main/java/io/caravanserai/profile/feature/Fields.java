package io.caravanserai.profile.feature;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Strict reading of one YAML object: every wrong, missing or unknown key becomes a problem and reading goes on. */
final class Fields {

    private final JsonNode node;
    private final String place;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();

    Fields(JsonNode node, String place, Problems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null) {
            wrong(key, "", "is missing", "Add the key '%s'.".formatted(key));
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optionalText(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return null;
        }
        if (!value.isValueNode() || value.asText().isBlank()) {
            wrong(key, value, "is not a text", "Write one word or sentence.");
        }
        return value.asText();
    }

    List<String> texts(String key) {
        JsonNode value = value(key);
        List<String> texts = new ArrayList<>();
        if (value != null && !value.isArray()) {
            wrong(key, value, "is not a list", "Write [%s].".formatted(value.asText()));
        } else if (value != null) {
            value.forEach(one -> texts.add(one.asText()));
        }
        return texts;
    }

    int wholeNumber(String key, int most) {
        JsonNode value = value(key);
        if (value == null) {
            return 0;
        }
        if (!value.isInt() || value.asInt() < 1 || value.asInt() > most) {
            wrong(key, value, "is not a whole number from 1 to " + most, "Write days as a number, such as 90.");
        }
        return value.asInt();
    }

    boolean yes(String key) {
        JsonNode value = value(key);
        if (value != null && !value.isBoolean()) {
            wrong(key, value, "is neither true nor false", "Write true or leave the key out.");
        }
        return value != null && value.asBoolean();
    }

    @Nullable
    Fields object(String key) {
        JsonNode value = value(key);
        if (value != null && !value.isObject()) {
            wrong(key, value, "is not an object", "Write its keys below it.");
            return null;
        }
        return value == null ? null : new Fields(value, place + ", key '" + key + "'", problems);
    }

    @Nullable
    JsonNode value(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    void wrong(String key, Object found, String expected, String advice) {
        String text = found instanceof JsonNode json && json.isValueNode() ? json.asText() : String.valueOf(found);
        problems.add(place + ", key '" + key + "'", text, expected, advice);
    }

    /** To be called once every key was asked for. */
    void rejectUnknown() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                wrong(key, key, "is not a known key", "Maybe one of %s.".formatted(known));
            }
        });
    }
}
