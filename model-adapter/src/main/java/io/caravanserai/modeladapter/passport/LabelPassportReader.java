package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code model.yaml} of a head of one's own training, with everything wrong found at once. */
public final class LabelPassportReader {

    private static final PassportSchema SCHEMA = PassportSchema.named("label-passport.schema.json");

    private static final Map<String, Set<String>> HOUSE = Map.of(
            "emotion", Set.of("anger", "disgust", "fear", "joy", "sadness", "surprise", "trust", "neutral"),
            "sentiment", Set.of("negative", "neutral", "positive"),
            "topic", Set.of("billing", "delivery", "quality", "service", "price", "app", "other"));

    private LabelPassportReader() {}

    /** A passport that says everything itself. */
    public static LabelPassport read(String file, String folder, byte[] yaml) {
        return read(file, folder, yaml, Map.of());
    }

    /**
     * Reads the passport.
     *
     * @param file how problems name it
     * @param folder the name the passport must carry
     * @param metadata of the model file, for what the passport leaves out
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem
     */
    public static LabelPassport read(String file, String folder, byte[] yaml, Map<String, String> metadata) {
        Problems problems = new Problems(file);
        JsonNode tree = SCHEMA.read(file, folder, yaml, metadata, problems);
        List<String> classes = new ArrayList<>();
        tree.path("classes").forEach(value -> classes.add(value.asText()));
        List<Double> thresholds = new ArrayList<>();
        tree.path("thresholds").forEach(value -> thresholds.add(value.asDouble()));
        checkThresholds(classes, thresholds, problems);
        checkClasses(tree.path("answers").asText(), classes, problems);
        SaidReference reference = SaidReferenceReader.read(tree.path("reference"), classes, problems);
        problems.throwIfAny();
        return new LabelPassport(
                PassportReader.about(tree),
                tree.path("file").asText("model.onnx"),
                tree.path("golden").asText("golden.csv"),
                new EncoderPin(
                        tree.path("encoder").asText(),
                        tree.path("encoder_version").asText(null),
                        tree.path("encoder_content").asText(null)),
                tree.path("script").asText(),
                tree.path("answers").asText(),
                "turns".equals(tree.path("reads").asText()),
                "one_of".equals(tree.path("says").asText()),
                classes,
                thresholds,
                tree.path("gram_bits").asInt(),
                tree.has("time_budget_ms")
                        ? Duration.ofMillis(tree.path("time_budget_ms").asLong())
                        : null,
                reference);
    }

    static void checkThresholds(List<String> classes, List<Double> thresholds, Problems problems) {
        if (classes.size() != thresholds.size()) {
            problems.add(
                    "thresholds",
                    thresholds.size() + " thresholds",
                    "is not one for each of the %d classes".formatted(classes.size()),
                    "Maybe train it again, or write one more.");
        }
    }

    /** A question of the house has answers of the house. */
    static void checkClasses(String answers, List<String> classes, Problems problems) {
        Set<String> known = HOUSE.getOrDefault(answers, Set.copyOf(classes));
        classes.stream()
                .filter(one -> !known.contains(one))
                .forEach(one -> problems.add(
                        "classes",
                        one,
                        "is no " + answers,
                        "Maybe one of %s, or give the question another name.".formatted(new TreeSet<>(known))));
    }
}
