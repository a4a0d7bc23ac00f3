package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.SyntaxError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeMap;

/** A YAML file as a tree; a key written twice is a problem, not a silent overwrite. */
final class YamlTree {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private YamlTree() {}

    static JsonNode parse(String file, byte[] yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JacksonException notYaml) {
            throw new InvalidAssetException(asProblem(file, notYaml));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** In one writing, whatever the order of its keys, without some of them. */
    static String without(Set<String> keys, byte[] yaml) {
        try {
            JsonNode tree = parse("", yaml);
            TreeMap<String, Object> sorted = new TreeMap<>();
            tree.properties().forEach(one -> sorted.put(one.getKey(), YAML.convertValue(one.getValue(), Object.class)));
            sorted.keySet().removeAll(keys);
            return YAML.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(sorted);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("A passport could not be written again.", impossible);
        }
    }

    /** As far as it can be read at all. */
    static boolean isOfKind(String kind, byte[] yaml) {
        return isReadable(yaml) && kind.equals(parse("", yaml).path("kind").asText());
    }

    static boolean isReadable(byte[] yaml) {
        try {
            parse("", yaml);
            return true;
        } catch (InvalidAssetException notYaml) {
            return false;
        }
    }

    private static Problem asProblem(String file, JacksonException notYaml) {
        String place = notYaml.getLocation() == null
                ? ""
                : SyntaxError.at(
                        notYaml.getLocation().getLineNr(), notYaml.getLocation().getColumnNr());
        SyntaxError error = SyntaxError.read(notYaml.getOriginalMessage(), place);
        return error.problem(file, "is where reading stopped", "Maybe a colon, a quote or the indentation is wrong.");
    }
}
