package io.caravanserai.modeladapter.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number that adds up from a constant, a weight a column, products of two columns, and trees. */
public record Sum(double constant, double[] weights, List<Product> products, List<DecisionTree> trees) {

    public Sum {
        weights = weights.clone();
        products = List.copyOf(products);
        trees = List.copyOf(trees);
    }

    static Sum constant(double constant, int width) {
        return new Sum(constant, new double[width], List.of(), List.of());
    }

    static Sum column(int column, int width) {
        double[] weights = new double[width];
        weights[column] = 1;
        return new Sum(0, weights, List.of(), List.of());
    }

    static Sum trees(List<DecisionTree> trees, int width) {
        return new Sum(0, new double[width], List.of(), trees);
    }

    public double of(float[] row) {
        double sum = constant;
        for (int column = 0; column < weights.length; column++) {
            sum += weights[column] == 0 ? 0 : weights[column] * row[column];
        }
        for (Product product : products) {
            sum += product.of(row);
        }
        for (DecisionTree tree : trees) {
            sum += tree.of(row);
        }
        return sum;
    }

    Sum plus(Sum other) {
        double[] added = weights.clone();
        Arrays.setAll(added, column -> added[column] + other.weights[column]);
        return new Sum(constant + other.constant, added, both(products, other.products), both(trees, other.trees));
    }

    Sum plus(double more) {
        return new Sum(constant + more, weights, products, trees);
    }

    Sum times(double factor) {
        return new Sum(
                constant * factor,
                DoubleStream.of(weights).map(weight -> weight * factor).toArray(),
                products.stream().map(product -> product.times(factor)).toList(),
                trees.stream().map(tree -> tree.times(factor)).toList());
    }

    /** Only of two that are plain copies of columns. */
    Optional<Sum> times(Sum other) {
        return asColumn().isPresent() && other.asColumn().isPresent()
                ? Optional.of(product(asColumn().getAsInt(), other.asColumn().getAsInt(), weights.length))
                : Optional.empty();
    }

    private static Sum product(int left, int right, int width) {
        return new Sum(0, new double[width], List.of(new Product(left, right, 1)), List.of());
    }

    /** The column of the row it is a plain copy of. */
    OptionalInt asColumn() {
        int[] used =
                IntStream.range(0, weights.length).filter(i -> weights[i] != 0).toArray();
        boolean plain =
                used.length == 1 && weights[used[0]] == 1 && constant == 0 && products.isEmpty() && trees.isEmpty();
        return plain ? OptionalInt.of(used[0]) : OptionalInt.empty();
    }

    private static <T> List<T> both(List<T> ours, List<T> theirs) {
        return Stream.concat(ours.stream(), theirs.stream()).toList();
    }
}
