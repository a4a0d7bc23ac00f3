package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.connectors.asset.AssetSchema;
import io.caravanserai.connectors.asset.References;
import io.caravanserai.connectors.asset.YamlAsset;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One asset file on its way to a definition: strict YAML, references resolved, schema checked, defaults filled in. */
final class AssetReader {

    private final YamlAsset asset;
    private final ObjectNode root;
    private final AssetSchema schema;
    private final Problems problems;

    private AssetReader(YamlAsset asset, ObjectNode root, AssetSchema schema) {
        this.asset = asset;
        this.root = root;
        this.schema = schema;
        this.problems = new Problems(asset.file());
    }

    /**
     * @param typed key of the object whose {@code type} chooses its settings: {@code source}, {@code settings}
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem of the file's shape
     */
    static AssetReader read(Path file, String typed, AssetSchema schema, Map<String, String> environment) {
        YamlAsset asset = YamlAsset.read(file);
        if (!(asset.root() instanceof ObjectNode root)) {
            throw new InvalidAssetException(new Problem(
                    asset.file(), "line 1", asset.root().toString(), "is no object", "Maybe copy a shipped file."));
        }
        AssetReader reader = new AssetReader(asset, root, schema);
        reader.resolve(typed, new References(environment));
        reader.check();
        reader.checkName();
        reader.problems.throwIfAny();
        return reader;
    }

    Problems problems() {
        return problems;
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** The file's value or the schema's default. */
    String text(String pointer) {
        JsonNode value = root.at(pointer);
        return (value.isMissingNode() ? defaultOf(pointer) : value).asText();
    }

    boolean yes(String pointer) {
        JsonNode value = root.at(pointer);
        return (value.isMissingNode() ? defaultOf(pointer) : value).asBoolean();
    }

    List<String> texts(String pointer) {
        JsonNode value = root.at(pointer);
        List<String> texts = new ArrayList<>();
        (value.isMissingNode() ? defaultOf(pointer) : value).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    Label title() {
        return new Label(text("/title/zh"), text("/title/en"));
    }

    String place(String pointer) {
        return asset.place(pointer);
    }

    /** Line of the file for a line of the text at the pointer, both from 1. */
    int lineWithin(String pointer, int line) {
        return asset.textLines().getOrDefault(pointer, asset.line(pointer)) + Math.max(0, line - 1);
    }

    /** Settings of a typed object without its type, defaults of that type filled in. */
    Settings settings(String typed) {
        Map<String, String> values = new TreeMap<>();
        String type = text("/" + typed + "/type");
        schema.document().at("/$defs/" + type + "/properties").fields().forEachRemaining(property -> {
            if (property.getValue().has("default")) {
                values.put(property.getKey(), property.getValue().get("default").asText());
            }
        });
        root.get(typed)
                .fields()
                .forEachRemaining(
                        field -> values.put(field.getKey(), field.getValue().asText()));
        values.remove("type");
        return new Settings(values);
    }

    private JsonNode defaultOf(String pointer) {
        JsonNode property = schema.document();
        for (String key : pointer.substring(1).split("/")) {
            property = property.path("properties").path(key);
        }
        return property.path("default");
    }

    private void resolve(String typed, References references) {
        references.resolve(root, "enabled", false);
        boolean enabled = yes("/enabled");
        resolve(root, "", "hash-key", schema.document().at("/properties/hash-key"), references, enabled);
        if (root.get(typed) instanceof ObjectNode settings) {
            JsonNode known =
                    schema.document().at("/$defs/" + settings.path("type").asText() + "/properties");
            List<String> keys = new ArrayList<>();
            settings.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> resolve(settings, "/" + typed, key, known.path(key), references, enabled));
        }
    }

    private void resolve(
            ObjectNode parent, String path, String key, JsonNode rule, References references, boolean enabled) {
        boolean secret = rule.path("x-secret").asBoolean();
        String place = asset.place(path + "/" + key);
        if (secret && parent.has(key) && !References.isReference(parent.get(key).asText())) {
            problems.add(place, "***", "is a secret in a file", "Maybe write ${env:NAME} and set NAME.");
        }
        references.resolve(parent, key, secret);
        for (String name : references.takeUnresolved()) {
            if (enabled) {
                problems.add(place, name, "is not in the environment", "Maybe set " + name + ", or enabled to false.");
            }
        }
    }

    private void check() {
        boolean enabled = yes("/enabled");
        schema.check(root).stream()
                .filter(finding -> enabled || !References.isReference(finding.found()))
                .forEach(finding -> problems.add(
                        asset.place(finding.pointer()), finding.found(), finding.expected(), finding.advice()));
    }

    private void checkName() {
        String name = root.path("name").asText();
        if (!asset.file().equals(name + ".yaml")) {
            problems.add(asset.place("/name"), name, "is not the file's name", "Maybe rename one of them.");
        }
    }
}
