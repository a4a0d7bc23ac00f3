package io.caravanserai.decisiontables.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravanserai.decisiontables.cell.Nearest;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One YAML map. A getter that finds something wrong adds a problem and answers with a harmless value. */
public final class YamlMap {

    private final JsonNode node;
    private final String place;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(JsonNode node, String place, Problems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
        if (!node.isObject() && !node.isMissingNode()) {
            problems.add(place, node, "is not a map", "Maybe write key: value lines.");
        }
    }

    public Problems problems() {
        return problems;
    }

    public String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    public boolean has(String key) {
        asked.add(key);
        return node.hasNonNull(key);
    }

    public String text(String key) {
        String text = optional(key);
        if (text == null) {
            problems.add(at(key), "", "is missing", "Maybe add the line %s: ….".formatted(key));
            return "";
        }
        return text;
    }

    public @Nullable String optional(String key) {
        if (!has(key)) {
            return null;
        }
        if (!node.get(key).isValueNode()) {
            problems.add(at(key), node.get(key), "is not a text", "Maybe write one value.");
            return null;
        }
        return node.get(key).asText();
    }

    public double number(String key, double otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (!node.get(key).isNumber()) {
            problems.add(at(key), node.get(key).asText(), "is not a number", "Maybe write a number such as 10.");
            return otherwise;
        }
        return node.get(key).asDouble();
    }

    public boolean yesNo(String key) {
        if (!has(key)) {
            return false;
        }
        if (!node.get(key).isBoolean()) {
            problems.add(at(key), node.get(key).asText(), "is not yes or no", "Maybe write true or false.");
        }
        return node.get(key).asBoolean();
    }

    /** Texts of a list; one value counts as a list of one. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(key)) {
            texts.add(item.asText());
        }
        return texts;
    }

    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (JsonNode item : items(key)) {
            maps.add(new YamlMap(item, "%s[%d]".formatted(at(key), maps.size() + 1), problems));
        }
        return maps;
    }

    public YamlMap map(String key) {
        return new YamlMap(has(key) ? node.get(key) : MissingNode.getInstance(), at(key), problems);
    }

    /** Every key and value of this map, in order, for maps whose keys are data. */
    public Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(key -> pairs.put(key, text(key)));
        return pairs;
    }

    /** Lists of texts, for rows. */
    public List<List<String>> rows(String key) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode item : items(key)) {
            List<String> row = new ArrayList<>();
            item.forEach(cell -> row.add(cell.isNull() ? "" : cell.asText()));
            rows.add(row);
        }
        return rows;
    }

    public Label label(String key) {
        YamlMap words = map(key);
        Label label = new Label(words.text("zh"), words.text("en"));
        words.rejectUnknown();
        return label;
    }

    /** True when the key holds a map. */
    public boolean isMap(String key) {
        return has(key) && node.get(key).isObject();
    }

    /** Words by code, {@code {call: {zh: 电话, en: phone}}}, in order. */
    public Map<String, Label> labels(String key) {
        Map<String, Label> labels = new LinkedHashMap<>();
        if (has(key)) {
            YamlMap words = map(key);
            words.node.fieldNames().forEachRemaining(code -> labels.put(code, words.label(code)));
        }
        return labels;
    }

    public <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
        String text = text(key);
        for (E constant : type.getEnumConstants()) {
            if (code(constant).equals(text)) {
                return constant;
            }
        }
        List<String> codes =
                List.of(type.getEnumConstants()).stream().map(YamlMap::code).toList();
        if (!text.isEmpty()) {
            problems.add(at(key), text, "is not one of " + codes, Nearest.advice(text, codes));
        }
        return otherwise;
    }

    /** Call last: a key nobody asked for is a typing mistake. */
    public void rejectUnknown() {
        node.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key)) {
                problems.add(at(key), key, "is not a known key", Nearest.advice(key, asked));
            }
        });
    }

    private Iterable<JsonNode> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        return node.get(key).isArray() ? node.get(key) : List.of(node.get(key));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
