package io.caravanserai.modeladapter.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A number that adds up from a constant, a weight a column, and trees. */
public record Sum(double constant, double[] weights, List<DecisionTree> trees) {

    public Sum {
        weights = weights.clone();
        trees = List.copyOf(trees);
    }

    static Sum constant(double constant, int width) {
        return new Sum(constant, new double[width], List.of());
    }

    static Sum column(int column, int width) {
        double[] weights = new double[width];
        weights[column] = 1;
        return new Sum(0, weights, List.of());
    }

    public double of(float[] row) {
        double sum = constant;
        for (int column = 0; column < weights.length; column++) {
            sum += weights[column] == 0 ? 0 : weights[column] * row[column];
        }
        for (DecisionTree tree : trees) {
            sum += tree.of(row);
        }
        return sum;
    }

    Sum plus(Sum other) {
        double[] added = weights.clone();
        Arrays.setAll(added, column -> added[column] + other.weights[column]);
        List<DecisionTree> all = new ArrayList<>(trees);
        all.addAll(other.trees);
        return new Sum(constant + other.constant, added, all);
    }

    Sum plus(double more) {
        return new Sum(constant + more, weights, trees);
    }

    Sum times(double factor) {
        return new Sum(
                constant * factor,
                DoubleStream.of(weights).map(weight -> weight * factor).toArray(),
                trees.stream().map(tree -> tree.times(factor)).toList());
    }

    /** The column of the row it is a plain copy of. */
    OptionalInt asColumn() {
        int[] used =
                IntStream.range(0, weights.length).filter(i -> weights[i] != 0).toArray();
        boolean plain = used.length == 1 && weights[used[0]] == 1 && constant == 0 && trees.isEmpty();
        return plain ? OptionalInt.of(used[0]) : OptionalInt.empty();
    }
}
