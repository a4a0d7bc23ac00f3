package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.SyntaxError;
import java.io.IOException;
import java.io.UncheckedIOException;

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

    /** As far as it can be read at all. */
    static boolean isOfKind(String kind, byte[] yaml) {
        try {
            return kind.equals(parse("", yaml).path("kind").asText());
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
