package io.caravanserai.connectors.asset;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.problem.SyntaxError;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file as a tree that knows its lines.
 *
 * @param file name for messages
 * @param lines line of every key and list item, by JSON pointer
 * @param textLines line where the text of a scalar begins, by JSON pointer
 */
public record YamlAsset(String file, JsonNode root, Map<String, Integer> lines, Map<String, Integer> textLines) {

    private static final int LONGEST_FILE = 512 * 1024;

    /** @throws InvalidAssetException when it is no YAML, repeats a key or uses an alias */
    public static YamlAsset read(Path path) {
        String file = path.getFileName().toString();
        try {
            return parse(file, Files.readString(path));
        } catch (CharacterCodingException malformed) {
            throw new InvalidAssetException(
                    new Problem(file, "", "the file", "is not UTF-8", "Maybe save it as UTF-8."));
        } catch (IOException unreadable) {
            throw new InvalidAssetException(
                    new Problem(file, "", unreadable.toString(), "keeps it from being read", "Check its permissions."));
        }
    }

    public static YamlAsset parse(String file, String text) {
        Problems problems = new Problems(file);
        YamlTree tree = new YamlTree(problems);
        Node document = composed(file, text);
        JsonNode root = tree.convert(document, "");
        problems.throwIfAny();
        return new YamlAsset(file, root, tree.lines(), tree.textLines());
    }

    /** {@code line 7, source.topic}: the line of the pointer or of the nearest parent that has one. */
    public String place(String pointer) {
        String path = pointer.replaceFirst("^/", "").replace('/', '.');
        String line = "line " + line(pointer);
        return path.isEmpty() ? line : line + ", " + path;
    }

    public int line(String pointer) {
        Integer line = lines.get(pointer);
        return line != null || pointer.isEmpty()
                ? (line == null ? 1 : line)
                : line(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static Node composed(String file, String text) {
        try {
            LoaderOptions limits = new LoaderOptions();
            limits.setCodePointLimit(LONGEST_FILE);
            Node document = new Yaml(limits).compose(new StringReader(text));
            if (document == null) {
                throw new InvalidAssetException(
                        new Problem(file, "line 1", "", "is an empty file", "Maybe copy a shipped one."));
            }
            return document;
        } catch (MarkedYAMLException broken) {
            String place = broken.getProblemMark() == null
                    ? ""
                    : SyntaxError.at(
                            broken.getProblemMark().getLine() + 1,
                            broken.getProblemMark().getColumn() + 1);
            throw new InvalidAssetException(
                    new Problem(file, place, broken.getProblem(), "is no YAML", "Check indents and quotes there."));
        } catch (YAMLException broken) {
            SyntaxError error = SyntaxError.read(String.valueOf(broken.getMessage()), "");
            throw new InvalidAssetException(error.problem(file, "is no YAML", "Check indents and quotes."));
        }
    }
}
