package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code model.yaml} of a tabular model, with everything wrong found at once. */
public final class PassportReader {

    private static final PassportSchema SCHEMA = PassportSchema.named("tabular-passport.schema.json");
    private static final String MODEL = "model.onnx";
    static final String SCORE = "score";
    static final String LABEL = "label";
    private static final String PLAIN_NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private static final Set<String> MENDABLE = Set.of(
            "title", "owner", "licence", "training", "intended_use", "limits", "golden", "time_budget_ms", "reference");

    private final Catalogue catalogue;

    public PassportReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param file how problems name it
     * @param folder the name the passport must carry, and after an {@code @} what tells its versions apart
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem
     */
    public Passport read(String file, String folder, byte[] yaml) {
        return read(file, folder, yaml, Map.of());
    }

    /** @param metadata of the model file, for what the passport leaves out */
    public Passport read(String file, String folder, byte[] yaml, Map<String, String> metadata) {
        JsonNode tree = YamlTree.parse(file, yaml);
        MetadataSheet.fill(tree, metadata, file);
        Problems problems = new Problems(file);
        SCHEMA.check(tree, folder, problems);
        Passport passport = bound(tree, problems);
        problems.throwIfAny();
        return passport;
    }

    /** Which file of the folder holds the model. */
    public static String modelFile(byte[] yaml) {
        try {
            String file = YamlTree.parse("", yaml).path("file").asText(MODEL);
            return file.matches(PLAIN_NAME) ? file : MODEL;
        } catch (InvalidAssetException notYaml) {
            return MODEL;
        }
    }

    /** What a passport is for, as far as it can be read at all; empty otherwise. */
    public static Kind kindOf(byte[] yaml) {
        try {
            JsonNode tree = YamlTree.parse("", yaml);
            return new Kind(
                    "text".equals(tree.path("kind").asText()),
                    tree.path("purpose").asText());
        } catch (InvalidAssetException notYaml) {
            return new Kind(false, "");
        }
    }

    /** False while it is no YAML. */
    public static boolean isReadable(byte[] yaml) {
        return YamlTree.isReadable(yaml);
    }

    /** What a passport says, in one writing, without what may be mended under the same version. */
    public static String essence(byte[] yaml) {
        return YamlTree.without(MENDABLE, yaml);
    }

    /** A passport at first glance. */
    public record Kind(boolean isText, String purpose) {}

    static About about(JsonNode tree) {
        return new About(
                tree.path("name").asText(),
                tree.path("version").asText(),
                tree.path("purpose").asText(),
                new Label(
                        tree.path("title").path("zh").asText(),
                        tree.path("title").path("en").asText()),
                tree.path("owner").asText(),
                tree.path("licence").asText(),
                tree.path("training").path("data").asText(),
                tree.path("training").path("window").asText(),
                tree.path("training").path("invented").asBoolean());
    }

    private Passport bound(JsonNode tree, Problems problems) {
        new EstimateCheck(catalogue, problems).check(tree);
        List<TensorInput> tensors = new InputReader(catalogue, problems)
                .read(tree.path("inputs"), tree.path("input_tensor").asText());
        List<Input> inputs =
                tensors.stream().flatMap(tensor -> tensor.inputs().stream()).toList();
        return new Passport(
                about(tree),
                tree.path("file").asText(MODEL),
                tree.path("golden").asText("golden.csv"),
                tree.path("background").asText(null),
                tensors,
                changeable(tree.path("inputs")),
                output(tree.path("output")),
                meaning(tree.path("output")),
                confidence(tree),
                Duration.ofMillis(tree.path("time_budget_ms").asLong()),
                new FallbackReader(catalogue, problems).read(tree.path("fallback")),
                new ReferenceReader(problems).read(tree.path("reference"), inputs));
    }

    private static Set<String> changeable(JsonNode inputs) {
        Set<String> features = new HashSet<>();
        for (JsonNode input : inputs) {
            if (input.path("changeable").asBoolean()) {
                features.add(input.path("feature").asText());
            }
        }
        return features;
    }

    private static Meaning meaning(JsonNode output) {
        return new Meaning(
                output.path("unit").asText("points"),
                "higher_is_worse".equals(output.path("direction").asText()),
                output.has("threshold") ? output.get("threshold").asDouble() : null);
    }

    private static OutputSpec output(JsonNode output) {
        String name = output.path("name").asText();
        int index = output.path("index").asInt();
        String label = output.has("label") ? output.get("label").asText() : null;
        JsonNode range = output.path("range");
        return switch (output.path("kind").asText()) {
            case SCORE ->
                OutputSpec.score(
                        name,
                        index,
                        label,
                        range.path(0).asDouble(),
                        range.path(1).asDouble());
            case LABEL -> OutputSpec.labels(name, LabelsReader.read(output));
            default -> OutputSpec.probability(name, index, label);
        };
    }

    private static Confidence confidence(JsonNode tree) {
        JsonNode confidence = tree.path("confidence");
        return confidence.isMissingNode()
                ? Confidence.NOT_ASKED
                : new Confidence(
                        confidence.path("threshold").asDouble(),
                        "use_fallback".equals(confidence.path("below").asText()),
                        LabelsReader.thresholds(tree.path("output"), confidence));
    }
}
