package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.Problems;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads {@code model.yaml} of an encoder, with everything wrong found at once. */
public final class EncoderPassportReader {

    private static final PassportSchema SCHEMA = PassportSchema.named("encoder-passport.schema.json");
    private static final double NEAR = 0.99;
    private static final int USUAL_TOKENS = 256;

    private EncoderPassportReader() {}

    /** True when the passport, as far as it can be read at all, is one of an encoder. */
    public static boolean isEncoder(byte[] yaml) {
        return YamlTree.isOfKind("encoder", yaml);
    }

    /** True when graph and tokenizer come with the hub, so that no model file need be looked into. */
    public static boolean isBuiltIn(byte[] yaml) {
        return YamlTree.isReadable(yaml)
                && YamlTree.parse("", yaml).path("built_in").asBoolean();
    }

    /**
     * Reads the passport.
     *
     * @param file how problems name it
     * @param folder the name the passport must carry
     * @param metadata of the model file, for what the passport leaves out
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem
     */
    public static EncoderPassport read(String file, String folder, byte[] yaml, Map<String, String> metadata) {
        Problems problems = new Problems(file);
        JsonNode tree = SCHEMA.read(file, folder, yaml, metadata, problems);
        problems.throwIfAny();
        Set<String> scripts = new HashSet<>();
        tree.path("scripts").forEach(script -> scripts.add(script.asText()));
        return new EncoderPassport(
                PassportReader.about(tree),
                tree.path("built_in").asBoolean(),
                tree.path("content").asText(null),
                tree.path("file").asText("model.onnx"),
                tree.path("tokenizer").asText("tokenizer.json"),
                tree.path("golden").asText("golden.jsonl"),
                tree.path("golden_cosine").asDouble(NEAR),
                scripts,
                output(tree.path("output"), tree.path("max_tokens").asInt(USUAL_TOKENS)),
                tree.path("quantised").asBoolean(),
                Duration.ofMillis(tree.path("time_budget_ms").asLong()));
    }

    private static VectorOutput output(JsonNode output, int maxTokens) {
        return new VectorOutput(
                output.path("name").asText(),
                output.path("dimensions").asInt(),
                Pooling.of(output.path("pooling").asText()),
                output.path("normalise").asBoolean(true),
                maxTokens);
    }
}
