package io.caravanserai.modeladapter.training.fit;

/**
 * One decision tree in arrays, node 0 the root: rows with {@code row[feature] <= limit} go left. A child below zero is leaf
 * {@code ~child}.
 *
 * @param limit the largest float not above the learner's own limit, so that floats are sent the same way
 * @param leaves what a row that ends there adds to the score
 */
public record Tree(int[] feature, float[] limit, int[] left, int[] right, double[] leaves) {

    double score(float[] row) {
        if (feature.length == 0) {
            return leaves[0];
        }
        int node = 0;
        while (node >= 0) {
            node = row[feature[node]] <= limit[node] ? left[node] : right[node];
        }
        return leaves[~node];
    }

    /** Every leaf times the factor. */
    Tree scaled(double factor) {
        double[] other = new double[leaves.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = leaves[i] * factor;
        }
        return new Tree(feature, limit, left, right, other);
    }
}
