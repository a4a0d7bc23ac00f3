package io.caravanserai.modeladapter;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random complete trees of three splits' depth over four columns, in the parallel lists of {@code ai.onnx.ml}. */
final class TestTrees {

    private static final int TREES = 4;
    private static final int SPLITS = 7;
    private static final int LEAVES = 8;
    private static final int WIDTH = 4;

    private final Random random = new Random(11);
    private final List<Long> trees = new ArrayList<>();
    private final List<Long> nodes = new ArrayList<>();
    private final List<Long> features = new ArrayList<>();
    private final List<Double> limits = new ArrayList<>();
    private final List<String> modes = new ArrayList<>();
    private final List<Long> yes = new ArrayList<>();
    private final List<Long> no = new ArrayList<>();
    private final List<Long> missing = new ArrayList<>();
    private final List<Long> leafTrees = new ArrayList<>();
    private final List<Long> leafNodes = new ArrayList<>();
    private final List<Long> leafIds = new ArrayList<>();
    private final List<Double> leafWeights = new ArrayList<>();

    /** @param mode how every split compares, such as {@code BRANCH_LEQ} */
    TestTrees(String mode) {
        for (long tree = 0; tree < TREES; tree++) {
            for (long node = 0; node < SPLITS + LEAVES; node++) {
                node(tree, node, node < SPLITS ? mode : "LEAF");
            }
        }
    }

    private void node(long tree, long node, String mode) {
        trees.add(tree);
        nodes.add(node);
        boolean leaf = "LEAF".equals(mode);
        features.add(leaf ? 0L : (long) random.nextInt(WIDTH));
        limits.add(leaf ? 0.0 : 3 * random.nextDouble());
        modes.add(mode);
        yes.add(leaf ? 0L : 2 * node + 1);
        no.add(leaf ? 0L : 2 * node + 2);
        missing.add(leaf ? 0L : (long) random.nextInt(2));
        if (leaf) {
            leafTrees.add(tree);
            leafNodes.add(node);
        }
    }

    /** Leaves add log-odds to one answer. */
    TestTrees logOdds(long id) {
        leafNodes.forEach(node -> {
            leafIds.add(id);
            leafWeights.add(random.nextGaussian());
        });
        return this;
    }

    /** Leaves add log-odds to one class and take them from the other. */
    TestTrees bothSigns() {
        List<Long> once = List.copyOf(leafNodes);
        List<Long> onceTrees = List.copyOf(leafTrees);
        leafNodes.clear();
        leafTrees.clear();
        for (int i = 0; i < once.size(); i++) {
            double weight = random.nextGaussian();
            vote(onceTrees.get(i), once.get(i), 0, -weight);
            vote(onceTrees.get(i), once.get(i), 1, weight);
        }
        return this;
    }

    /** Leaves hold the probabilities of both classes, each tree its share, as a random forest's do. */
    TestTrees votes() {
        List<Long> once = List.copyOf(leafNodes);
        List<Long> onceTrees = List.copyOf(leafTrees);
        leafNodes.clear();
        leafTrees.clear();
        for (int i = 0; i < once.size(); i++) {
            double share = random.nextDouble() / TREES;
            vote(onceTrees.get(i), once.get(i), 0, 1.0 / TREES - share);
            vote(onceTrees.get(i), once.get(i), 1, share);
        }
        return this;
    }

    private void vote(long tree, long node, long id, double weight) {
        leafTrees.add(tree);
        leafNodes.add(node);
        leafIds.add(id);
        leafWeights.add(weight);
    }

    /** @param leaves {@code class_} or {@code target_} */
    List<AttributeProto> attributes(String leaves, AttributeProto... more) {
        List<AttributeProto> all = new ArrayList<>(List.of(more));
        all.add(GraphDraft.wholes("nodes_treeids", trees));
        all.add(GraphDraft.wholes("nodes_nodeids", nodes));
        all.add(GraphDraft.wholes("nodes_featureids", features));
        all.add(GraphDraft.decimals("nodes_values", array(limits)));
        all.add(GraphDraft.texts("nodes_modes", modes));
        all.add(GraphDraft.wholes("nodes_truenodeids", yes));
        all.add(GraphDraft.wholes("nodes_falsenodeids", no));
        all.add(GraphDraft.wholes("nodes_missing_value_tracks_true", missing));
        all.add(GraphDraft.wholes(leaves + "treeids", leafTrees));
        all.add(GraphDraft.wholes(leaves + "nodeids", leafNodes));
        all.add(GraphDraft.wholes(leaves + "ids", leafIds));
        all.add(GraphDraft.decimals(leaves + "weights", array(leafWeights)));
        return all;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
