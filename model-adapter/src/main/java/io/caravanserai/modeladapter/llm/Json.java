package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.SyntaxError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** JSON and YAML of this package, with limits. */
final class Json {

    private static final int DEEPEST = 50;

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    private Json() {}

    static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JacksonException impossibleForATree) {
            throw new UncheckedIOException(impossibleForATree);
        }
    }

    /** @throws InvalidAssetException when it is neither */
    static JsonNode asset(String file, byte[] content) {
        try {
            return YAML.readTree(content);
        } catch (JacksonException notYaml) {
            String place = notYaml.getLocation() == null
                    ? ""
                    : SyntaxError.at(
                            notYaml.getLocation().getLineNr(),
                            notYaml.getLocation().getColumnNr());
            SyntaxError error = SyntaxError.read(notYaml.getOriginalMessage(), place);
            throw new InvalidAssetException(error.problem(
                    file, "is where reading stopped", "Maybe a colon, a quote or the indentation is wrong."));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    static JsonNode resource(String name) {
        try (InputStream in = Json.class.getResourceAsStream(name)) {
            return MAPPER.readTree(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
