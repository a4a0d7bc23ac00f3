package io.caravanserai.decisiontables.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.problem.SyntaxError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a YAML file as a {@link YamlMap} that remembers everything wrong with it. */
public final class YamlFile {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private YamlFile() {}

    /**
     * The file's top map.
     *
     * @throws io.caravanserai.domain.problem.InvalidAssetException when there is no tree to look for more problems in
     */
    public static YamlMap read(Path file, Problems problems) {
        return new YamlMap(tree(file, problems), "", problems);
    }

    /** The same of a text that is at hand. */
    public static YamlMap parse(String text, Problems problems) {
        return new YamlMap(tree(text, problems), "", problems);
    }

    private static JsonNode tree(Path file, Problems problems) {
        try {
            return tree(Files.readString(file), problems);
        } catch (IOException e) {
            problems.add("", e.getMessage(), "cannot be read", "Maybe check that the file is there and in UTF-8.");
        }
        problems.throwIfAny();
        return YAML.createObjectNode();
    }

    private static JsonNode tree(String text, Problems problems) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            SyntaxError error = SyntaxError.read(e.getOriginalMessage(), placeOf(e));
            problems.add(error.place(), error.found(), "is not YAML", "Maybe check indents and colons there.");
        }
        problems.throwIfAny();
        return YAML.createObjectNode();
    }

    private static String placeOf(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : SyntaxError.at(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
