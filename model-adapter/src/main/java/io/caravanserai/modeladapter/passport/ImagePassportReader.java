package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code model.yaml} of an image model, with everything wrong found at once. */
public final class ImagePassportReader {

    private static final PassportSchema SCHEMA = PassportSchema.named("image-passport.schema.json");
    private static final double FULL = 255;

    private ImagePassportReader() {}

    /** True when the passport, as far as it can be read at all, is one of an image model. */
    public static boolean isImage(byte[] yaml) {
        return YamlTree.isOfKind("image", yaml);
    }

    /**
     * Reads the passport.
     *
     * @param file how problems name it
     * @param folder the name the passport must carry
     * @param metadata of the model file, for what the passport leaves out
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem
     */
    public static ImagePassport read(String file, String folder, byte[] yaml, Map<String, String> metadata) {
        Problems problems = new Problems(file);
        JsonNode tree = SCHEMA.read(file, folder, yaml, metadata, problems);
        List<String> classes = texts(tree.at("/output/classes"));
        List<String> facts = tree.has("facts") ? texts(tree.path("facts")) : classes;
        facts.stream()
                .filter(fact -> !classes.contains(fact))
                .forEach(fact ->
                        problems.add("facts", fact, "is not a class of the output", "Maybe one of " + classes + "."));
        SaidReference reference = SaidReferenceReader.read(tree.path("reference"), classes, problems);
        problems.throwIfAny();
        return new ImagePassport(
                PassportReader.about(tree),
                tree.path("file").asText("model.onnx"),
                tree.path("golden").asText("golden.csv"),
                input(tree.path("input")),
                tree.at("/output/name").asText(),
                tree.at("/output/kind").asText().equals("logit"),
                classes,
                facts,
                Duration.ofMillis(tree.path("time_budget_ms").asLong()),
                reference);
    }

    private static ImageInput input(JsonNode input) {
        return new ImageInput(
                input.path("tensor").asText(),
                input.path("layout").asText().equals("nchw"),
                input.path("width").asInt(),
                input.path("height").asInt(),
                input.path("colours").asText().equals("bgr"),
                input.path("scale").asDouble(1 / FULL),
                three(input.path("mean"), 0),
                three(input.path("deviation"), 1));
    }

    private static List<Double> three(JsonNode values, double otherwise) {
        return List.of(
                values.path(0).asDouble(otherwise),
                values.path(1).asDouble(otherwise),
                values.path(2).asDouble(otherwise));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
