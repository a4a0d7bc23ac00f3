package io.caravanserai.modeladapter.graph;

import java.util.stream.DoubleStream;

/**
 * One tree in arrays, node 0 the root.
 *
 * @param column of the row a node asks about, -1 for a leaf
 * @param yes node that follows when the row holds what the node asks
 * @param value what a leaf adds
 */
public record DecisionTree(
        int[] column, Ask[] ask, float[] limit, boolean[] missingYes, int[] yes, int[] no, double[] value) {

    /** How a node compares, as ONNX names it. */
    enum Ask {
        BRANCH_LEQ,
        BRANCH_LT,
        BRANCH_GTE,
        BRANCH_GT,
        BRANCH_EQ,
        BRANCH_NEQ,
        LEAF;

        boolean holds(float value, float limit) {
            return switch (this) {
                case BRANCH_LEQ -> value <= limit;
                case BRANCH_LT -> value < limit;
                case BRANCH_GTE -> value >= limit;
                case BRANCH_GT -> value > limit;
                case BRANCH_EQ -> value == limit;
                case BRANCH_NEQ -> value != limit;
                case LEAF -> throw new IllegalStateException("A leaf asks nothing.");
            };
        }
    }

    public boolean isLeaf(int node) {
        return column[node] < 0;
    }

    /** Where the row goes from the node, which is no leaf. */
    public int next(int node, float[] row) {
        float seen = row[column[node]];
        boolean holds = ask[node].holds(seen, limit[node]) || missingYes[node] && Float.isNaN(seen);
        return holds ? yes[node] : no[node];
    }

    double of(float[] row) {
        int node = 0;
        while (!isLeaf(node)) {
            node = next(node, row);
        }
        return value[node];
    }

    DecisionTree times(double factor) {
        double[] other = DoubleStream.of(value).map(leaf -> leaf * factor).toArray();
        return new DecisionTree(column, ask, limit, missingYes, yes, no, other);
    }
}
