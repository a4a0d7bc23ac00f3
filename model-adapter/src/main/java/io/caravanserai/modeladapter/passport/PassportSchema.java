package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.caravanserai.domain.problem.Problems;
import java.util.Locale;
import java.util.Map;

/** A JSON Schema of this package, answering in the house's grammar of problems. */
final class PassportSchema {

    /** The roster keeps 100, of them some for the text model of a head and for the version of its former files. */
    private static final int LONGEST_FOLDER = 75;

    private static final String EMBEDDING = "embedding";

    private final JsonSchema schema;

    private PassportSchema(JsonSchema schema) {
        this.schema = schema;
    }

    static PassportSchema named(String resource) {
        String path = "classpath:io/caravanserai/modeladapter/passport/" + resource;
        return new PassportSchema(
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(path)));
    }

    /**
     * The passport as a tree; what is wrong with its form or its name joins the problems.
     *
     * @param file how problems name it
     * @param folder the name the passport must carry, and after an {@code @} what tells its versions apart
     * @param metadata of the model file, for what the passport leaves out
     * @throws io.caravanserai.domain.problem.InvalidAssetException when it cannot be read at all
     */
    JsonNode read(String file, String folder, byte[] yaml, Map<String, String> metadata, Problems problems) {
        JsonNode tree = YamlTree.parse(file, yaml);
        MetadataSheet.fill(tree, metadata, file);
        check(tree, folder, problems);
        return tree;
    }

    /** @see #read(String, String, byte[], Map, Problems) */
    JsonNode read(String file, String folder, byte[] yaml, Problems problems) {
        return read(file, folder, yaml, Map.of(), problems);
    }

    void check(JsonNode tree, String folder, Problems problems) {
        checkForm(tree, problems);
        checkName(tree, folder, problems);
    }

    private static void checkName(JsonNode tree, String folder, Problems problems) {
        String name = tree.path("name").asText();
        String expected = folder.replaceFirst("@.*$", "");
        if (!name.isEmpty() && !name.equals(expected)) {
            problems.add("name", name, "is not the name of its folder", "Maybe " + expected + ".");
        }
        if (folder.length() > LONGEST_FOLDER) {
            problems.add(
                    "",
                    folder,
                    "is too long for the name of a folder",
                    "Maybe " + LONGEST_FOLDER + " letters at most.");
        }
    }

    private void checkForm(JsonNode tree, Problems problems) {
        for (ValidationMessage message : schema.validate(tree, context -> context.setExecutionConfig(english()))) {
            problems.add(place(message), found(message), sentence(message), advice(message));
        }
    }

    private static com.networknt.schema.ExecutionConfig english() {
        var config = new com.networknt.schema.ExecutionConfig();
        config.setLocale(Locale.ENGLISH);
        return config;
    }

    private static String place(ValidationMessage message) {
        String path = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        String property = message.getProperty();
        if (property == null) {
            return path;
        }
        return path.isEmpty() ? property : path + "." + property;
    }

    private static String found(ValidationMessage message) {
        if ("required".equals(message.getType())) {
            return "nothing";
        }
        JsonNode node = message.getInstanceNode();
        return node == null || node.isContainerNode() ? String.valueOf(message.getProperty()) : node.asText();
    }

    /** Where a number or a label is wanted. */
    private static boolean isVector(ValidationMessage message) {
        return "enum".equals(message.getType())
                && "output.kind".equals(place(message))
                && EMBEDDING.equals(found(message));
    }

    private static String sentence(ValidationMessage message) {
        if (isVector(message)) {
            return "is what encoders of texts answer, and no rule can read a vector";
        }
        return switch (message.getType()) {
            case "required" -> "is there, but a value is required";
            case "additionalProperties" -> "is not a key of a passport";
            default -> message.getError();
        };
    }

    private static String advice(ValidationMessage message) {
        if (isVector(message)) {
            return "Maybe bring an encoder of texts as kind: encoder and train a head on it; export another model with the layer that makes a probability, a score or a label of the vector.";
        }
        return switch (message.getType()) {
            case "required" -> "Maybe add the key; a shipped passport shows how.";
            case "additionalProperties" ->
                "Maybe a spelling mistake; drop it or see the schema for the keys there are.";
            default -> "Maybe compare with a shipped passport.";
        };
    }
}
