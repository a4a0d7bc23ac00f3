package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code model.yaml} of a text model, with everything wrong found at once. */
public final class TextPassportReader {

    private static final PassportSchema SCHEMA = PassportSchema.named("text-passport.schema.json");

    private TextPassportReader() {}

    /** A passport that says everything itself. */
    public static TextPassport read(String file, String folder, byte[] yaml) {
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
    public static TextPassport read(String file, String folder, byte[] yaml, Map<String, String> metadata) {
        Problems problems = new Problems(file);
        JsonNode tree = SCHEMA.read(file, folder, yaml, metadata, problems);
        problems.throwIfAny();
        return new TextPassport(
                PassportReader.about(tree),
                tree.path("file").asText("model.onnx"),
                tree.path("golden").asText("golden.csv"),
                tree.path("encoder").asText(),
                tree.path("script").asText(),
                tree.path("input_tensor").asText(),
                head(tree, "emotion"),
                head(tree, "sentiment"),
                head(tree, "topic"),
                Duration.ofMillis(tree.path("time_budget_ms").asLong()));
    }

    private static Head head(JsonNode tree, String name) {
        JsonNode head = tree.path("heads").path(name);
        List<String> classes = new ArrayList<>();
        head.path("classes").forEach(value -> classes.add(value.asText()));
        return new Head(head.path("output").asText(), classes);
    }
}
