package io.caravanserai.connectors.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.domain.problem.Problems;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns composed YAML into JSON and remembers lines. No object is ever built from a tag. */
final class YamlTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> textLines = new HashMap<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlTree(Problems problems) {
        this.problems = problems;
    }

    Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }

    Map<String, Integer> textLines() {
        return Map.copyOf(textLines);
    }

    JsonNode convert(Node node, String pointer) {
        lines.putIfAbsent(pointer, lineOf(node));
        if (!seen.add(node)) {
            problems.add(at(node, pointer), "*", "is an alias", "Write the value out; one alias can hide a million.");
            return JSON.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        return node instanceof SequenceNode sequence ? array(sequence, pointer) : scalar((ScalarNode) node, pointer);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = keyOf(tuple.getKeyNode());
            String inner = pointer + "/" + key;
            if (object.has(key)) {
                problems.add(
                        at(tuple.getKeyNode(), inner),
                        key,
                        "is there twice, first in line " + lines.get(inner),
                        "Maybe drop one of them.");
            } else {
                lines.put(inner, lineOf(tuple.getKeyNode()));
                object.set(key, convert(tuple.getValueNode(), inner));
            }
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = JSON.arrayNode();
        List<Node> items = sequence.getValue();
        for (int index = 0; index < items.size(); index++) {
            array.add(convert(items.get(index), pointer + "/" + index));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String pointer) {
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        textLines.put(pointer, lineOf(scalar) + (block ? 1 : 0));
        String text = scalar.getValue();
        if (Tag.NULL.equals(scalar.getTag())) {
            return JSON.nullNode();
        }
        return Tag.INT.equals(scalar.getTag()) || Tag.BOOL.equals(scalar.getTag())
                ? Scalars.typed(text)
                : JSON.textNode(text);
    }

    private static String keyOf(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : key.toString();
    }

    private static String at(Node node, String pointer) {
        return "line " + lineOf(node) + ", " + pointer.replaceFirst("^/", "").replace('/', '.');
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
