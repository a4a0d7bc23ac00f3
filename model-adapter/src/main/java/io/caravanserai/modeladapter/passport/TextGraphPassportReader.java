package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code model.yaml} of a text model with a tokenizer of its own, with everything wrong found at once. */
public final class TextGraphPassportReader {

    private static final PassportSchema SCHEMA = PassportSchema.named("text-graph-passport.schema.json");
    private static final double EVEN = 0.5;
    private static final int USUAL_TOKENS = 256;
    private static final int USUAL_WINDOWS = 8;

    private TextGraphPassportReader() {}

    /** True when the passport, as far as it can be read at all, is one of such a model. */
    public static boolean isTextGraph(byte[] yaml) {
        return YamlTree.isOfKind("text-graph", yaml);
    }

    /**
     * Reads the passport.
     *
     * @param file how problems name it
     * @param folder the name the passport must carry
     * @param metadata of the model file, for what the passport leaves out
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem
     */
    public static TextGraphPassport read(String file, String folder, byte[] yaml, Map<String, String> metadata) {
        Problems problems = new Problems(file);
        JsonNode tree = SCHEMA.read(file, folder, yaml, metadata, problems);
        List<String> classes = texts(tree.path("classes"));
        List<Double> thresholds = thresholds(tree, classes.size());
        LabelPassportReader.checkThresholds(classes, thresholds, problems);
        LabelPassportReader.checkClasses(tree.path("answers").asText(), classes, problems);
        SaidReference reference = SaidReferenceReader.read(tree.path("reference"), classes, problems);
        problems.throwIfAny();
        return new TextGraphPassport(
                PassportReader.about(tree),
                tree.path("file").asText("model.onnx"),
                tree.path("tokenizer").asText(),
                tree.path("golden").asText("golden.csv"),
                Set.copyOf(texts(tree.path("scripts"))),
                tree.path("answers").asText(),
                "turns".equals(tree.path("reads").asText()),
                "one_of".equals(tree.path("says").asText()),
                classes,
                thresholds,
                tree.at("/output/name").asText(),
                "logit".equals(tree.at("/output/kind").asText()),
                tree.path("max_tokens").asInt(USUAL_TOKENS),
                tree.path("windows").asInt(USUAL_WINDOWS),
                Duration.ofMillis(tree.path("time_budget_ms").asLong()),
                reference);
    }

    private static List<Double> thresholds(JsonNode tree, int classes) {
        if (!tree.has("thresholds")) {
            return Collections.nCopies(classes, EVEN);
        }
        List<Double> thresholds = new ArrayList<>();
        tree.path("thresholds").forEach(value -> thresholds.add(value.asDouble()));
        return thresholds;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
