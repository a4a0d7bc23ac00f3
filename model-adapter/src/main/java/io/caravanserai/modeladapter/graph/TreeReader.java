package io.caravanserai.modeladapter.graph;

import io.caravanserai.modeladapter.graph.DecisionTree.Ask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

/** The trees of a {@code TreeEnsemble} node, a sum an answer: parallel lists become one tree after the other. */
final class TreeReader {

    /** A node as ONNX names it. */
    private record Key(long tree, long node) {}

    private final Attributes attributes;
    private final Columns inputs;
    private final int width;
    private final String answers;
    private final Map<Long, Map<Long, Integer>> placeByTree = new HashMap<>();
    private final Map<Key, double[]> leaves = new HashMap<>();
    private final int count;
    private final List<String> modes;

    /**
     * @param answers {@code class_} or {@code target_}, with which the lists of leaves begin
     * @param count answers a leaf may speak of
     */
    TreeReader(Attributes attributes, Columns inputs, int width, String answers, int count) {
        this.attributes = attributes;
        this.inputs = inputs;
        this.width = width;
        this.answers = answers;
        this.count = count;
        modes = attributes.texts("nodes_modes");
    }

    /** @throws NoSuchElementException when a column of the input is more than a copy of a column of the row */
    List<Sum> sums() {
        places();
        leaves();
        List<Sum> sums = new ArrayList<>();
        for (int answer = 0; answer < count; answer++) {
            sums.add(Sum.trees(trees(answer), width));
        }
        return sums;
    }

    private void places() {
        List<Long> trees = attributes.wholes("nodes_treeids");
        List<Long> nodes = attributes.wholes("nodes_nodeids");
        for (int i = 0; i < trees.size(); i++) {
            placeByTree
                    .computeIfAbsent(trees.get(i), none -> new LinkedHashMap<>())
                    .put(nodes.get(i), i);
        }
    }

    private void leaves() {
        List<Long> trees = attributes.wholes(answers + "treeids");
        List<Long> nodes = attributes.wholes(answers + "nodeids");
        List<Long> ids = attributes.wholes(answers + "ids");
        List<Float> weights = attributes.decimals(answers + "weights");
        for (int i = 0; i < trees.size(); i++) {
            double[] leaf = leaves.computeIfAbsent(new Key(trees.get(i), nodes.get(i)), none -> new double[count]);
            leaf[ids.get(i).intValue()] += weights.get(i);
        }
    }

    private List<DecisionTree> trees(int answer) {
        List<DecisionTree> trees = new ArrayList<>();
        placeByTree.forEach((tree, places) -> trees.add(tree(tree, places, answer)));
        return trees;
    }

    private DecisionTree tree(long tree, Map<Long, Integer> places, int answer) {
        Map<Long, Integer> order = new HashMap<>();
        places.keySet().forEach(node -> order.put(node, order.size()));
        int size = places.size();
        DecisionTree read = new DecisionTree(
                new int[size],
                new Ask[size],
                new float[size],
                new boolean[size],
                new int[size],
                new int[size],
                new double[size]);
        places.forEach((node, place) -> {
            int at = order.get(node);
            read.ask()[at] = Ask.valueOf(modes.get(place));
            if (read.ask()[at] == Ask.LEAF) {
                read.column()[at] = -1;
                read.value()[at] = leaves.getOrDefault(new Key(tree, node), new double[count])[answer];
            } else {
                split(read, at, place, order);
            }
        });
        return read;
    }

    private void split(DecisionTree tree, int at, int place, Map<Long, Integer> order) {
        int feature = attributes.wholes("nodes_featureids").get(place).intValue();
        OptionalInt column = inputs.sums().get(feature).asColumn();
        List<Long> missing = attributes.wholes("nodes_missing_value_tracks_true");
        tree.column()[at] = column.orElseThrow();
        tree.limit()[at] = attributes.decimals("nodes_values").get(place);
        tree.missingYes()[at] = !missing.isEmpty() && missing.get(place) == 1;
        tree.yes()[at] = order.get(attributes.wholes("nodes_truenodeids").get(place));
        tree.no()[at] = order.get(attributes.wholes("nodes_falsenodeids").get(place));
    }
}
