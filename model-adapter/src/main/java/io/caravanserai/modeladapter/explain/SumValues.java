package io.caravanserai.modeladapter.explain;

import io.caravanserai.modeladapter.graph.DecisionTree;
import io.caravanserai.modeladapter.graph.Product;
import io.caravanserai.modeladapter.graph.Sum;
import java.util.List;

/**
 * Exact Shapley values of a sum. Weights: weight times the distance from the background's mean. Products of two players: what
 * one's coming brings is reckoned half with the other's own value and half with that of the background. Trees: interventional TreeSHAP
 * (Lundberg et al. 2018 and 2020): of every path that some mixture of row and background takes, the players whose own value is
 * needed share the leaf, those whose background value is needed pay for it.
 */
final class SumValues {

    private final Sum sum;
    private final List<float[]> background;
    private final Players players;

    SumValues(Sum sum, List<float[]> background, Players players) {
        this.sum = sum;
        this.background = background;
        this.players = players;
    }

    Values of(float[] row) {
        double[] values = new double[players.count()];
        double base = 0;
        for (float[] other : background) {
            base += sum.of(other) / background.size();
            weights(row, other, values);
            products(row, other, values);
            Walk walk = new Walk(row, other, values);
            for (DecisionTree tree : sum.trees()) {
                walk.through(tree, 0);
            }
        }
        return new Values(base, values);
    }

    private void weights(float[] row, float[] other, double[] values) {
        double[] weights = sum.weights();
        for (int column = 0; column < weights.length; column++) {
            if (weights[column] != 0) {
                values[players.ofColumn(column)] +=
                        weights[column] * ((double) row[column] - other[column]) / background.size();
            }
        }
    }

    private void products(float[] row, float[] other, double[] values) {
        for (Product product : sum.products()) {
            int left = players.ofColumn(product.left());
            int right = players.ofColumn(product.right());
            double change = product.of(row) - product.of(other);
            double ofLeft = left == right ? change : halves(product, row, other);
            values[left] += ofLeft / background.size();
            values[right] += left == right ? 0 : (change - ofLeft) / background.size();
        }
    }

    private static double halves(Product product, float[] row, float[] other) {
        double step = (double) row[product.left()] - other[product.left()];
        return product.weight() * step * ((double) row[product.right()] + other[product.right()]) / 2;
    }

    /** One row against one of the background, down all paths of their mixtures. */
    private final class Walk {
        private static final int FREE = 0;
        private static final int OWN = 1;
        private static final int OTHERS = 2;

        private final float[] row;
        private final float[] other;
        private final double[] values;
        private final int[] side = new int[players.count()];
        private final int[] chosen = new int[players.count()];
        private int depth;
        private int own;

        private Walk(float[] row, float[] other, double[] values) {
            this.row = row;
            this.other = other;
            this.values = values;
        }

        private void through(DecisionTree tree, int node) {
            if (tree.isLeaf(node)) {
                share(tree.value()[node] / background.size());
                return;
            }
            int mine = tree.next(node, row);
            int theirs = tree.next(node, other);
            int player = players.ofColumn(tree.column()[node]);
            if (mine == theirs || side[player] == OWN) {
                through(tree, mine);
            } else if (side[player] == OTHERS) {
                through(tree, theirs);
            } else {
                chosen[depth++] = player;
                side[player] = OWN;
                own++;
                through(tree, mine);
                own--;
                side[player] = OTHERS;
                through(tree, theirs);
                side[player] = FREE;
                depth--;
            }
        }

        private void share(double leaf) {
            int others = depth - own;
            double reward = own == 0 ? 0 : leaf * Weights.of(own - 1, others);
            double price = others == 0 ? 0 : leaf * Weights.of(own, others - 1);
            for (int i = 0; i < depth; i++) {
                values[chosen[i]] += side[chosen[i]] == OWN ? reward : -price;
            }
        }
    }
}
