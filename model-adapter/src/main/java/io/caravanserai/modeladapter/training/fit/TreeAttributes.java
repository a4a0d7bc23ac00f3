package io.caravanserai.modeladapter.training.fit;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Trees in the words of {@code ai.onnx.ml}: all nodes of all trees in parallel lists; leaves follow their tree's splits. */
final class TreeAttributes {

    static final String DOMAIN = "ai.onnx.ml";

    private final Ensemble ensemble;
    private final List<Long> trees = new ArrayList<>();
    private final List<Long> nodes = new ArrayList<>();
    private final List<Long> features = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();
    private final List<String> modes = new ArrayList<>();
    private final List<Long> left = new ArrayList<>();
    private final List<Long> right = new ArrayList<>();
    private final List<Long> leafTrees = new ArrayList<>();
    private final List<Long> leafNodes = new ArrayList<>();
    private final List<Float> leafWeights = new ArrayList<>();

    TreeAttributes(Ensemble ensemble) {
        this.ensemble = ensemble;
        IntStream.range(0, ensemble.trees().size())
                .forEach(i -> add(i, ensemble.trees().get(i)));
    }

    /**
     * ONNX Runtime takes a binary classifier whose weights are all positive for one that adds up probabilities. So that
     * it never does, one tree is lowered and the base raised by as much.
     */
    static Ensemble withBothSigns(Ensemble ensemble) {
        boolean negative = ensemble.trees().stream()
                .anyMatch(tree -> IntStream.range(0, tree.leaves().length).anyMatch(i -> tree.leaves()[i] < 0));
        if (negative) {
            return ensemble;
        }
        Tree first = ensemble.trees().get(0);
        double most = java.util.Arrays.stream(first.leaves()).max().orElse(0) + 1;
        double[] lowered =
                java.util.Arrays.stream(first.leaves()).map(leaf -> leaf - most).toArray();
        List<Tree> trees = new ArrayList<>(ensemble.trees());
        trees.set(0, new Tree(first.feature(), first.limit(), first.left(), first.right(), lowered));
        return new Ensemble(trees, ensemble.base() + most);
    }

    NodeProto classifier(NodeProto.Builder node) {
        return common(node, "class_")
                .setOpType("TreeEnsembleClassifier")
                .addAttribute(whole("classlabels_int64s", List.of(0L, 1L)))
                .addAttribute(decimals("base_values", List.of((float) ensemble.base())))
                .addAttribute(text("post_transform", "LOGISTIC"))
                .build();
    }

    /** Two targets, the first of which stays zero: {@code [0, log-odds]}. */
    NodeProto regressor(NodeProto.Builder node) {
        return common(node, "target_")
                .setOpType("TreeEnsembleRegressor")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("n_targets")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(2))
                .addAttribute(decimals("base_values", List.of(0f, (float) ensemble.base())))
                .addAttribute(text("aggregate_function", "SUM"))
                .addAttribute(text("post_transform", "NONE"))
                .build();
    }

    private NodeProto.Builder common(NodeProto.Builder node, String leaves) {
        long answer = "target_".equals(leaves) ? 1 : 0;
        return node.setDomain(DOMAIN)
                .addAttribute(whole("nodes_treeids", trees))
                .addAttribute(whole("nodes_nodeids", nodes))
                .addAttribute(whole("nodes_featureids", features))
                .addAttribute(decimals("nodes_values", values))
                .addAttribute(texts("nodes_modes", modes))
                .addAttribute(whole("nodes_truenodeids", left))
                .addAttribute(whole("nodes_falsenodeids", right))
                .addAttribute(whole(leaves + "treeids", leafTrees))
                .addAttribute(whole(leaves + "nodeids", leafNodes))
                .addAttribute(whole(leaves + "ids", Collections.nCopies(leafNodes.size(), answer)))
                .addAttribute(decimals(leaves + "weights", leafWeights));
    }

    private void add(int number, Tree tree) {
        int splits = tree.feature().length;
        for (int node = 0; node < splits; node++) {
            node(number, node, tree.feature()[node], tree.limit()[node], "BRANCH_LEQ");
            left.add(child(tree.left()[node], splits));
            right.add(child(tree.right()[node], splits));
        }
        for (int leaf = 0; leaf < tree.leaves().length; leaf++) {
            node(number, splits + leaf, 0, 0, "LEAF");
            left.add(0L);
            right.add(0L);
            leafTrees.add((long) number);
            leafNodes.add((long) splits + leaf);
            leafWeights.add((float) tree.leaves()[leaf]);
        }
    }

    private void node(int tree, int node, int feature, float limit, String mode) {
        trees.add((long) tree);
        nodes.add((long) node);
        features.add((long) feature);
        values.add(limit);
        modes.add(mode);
    }

    private static long child(int child, int splits) {
        return child >= 0 ? child : splits + ~child;
    }

    private static AttributeProto whole(String name, List<Long> values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(values)
                .build();
    }

    private static AttributeProto decimals(String name, List<Float> values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOATS)
                .addAllFloats(values)
                .build();
    }

    private static AttributeProto texts(String name, List<String> values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.STRINGS)
                .addAllStrings(values.stream().map(ByteString::copyFromUtf8).toList())
                .build();
    }

    private static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }
}
