package io.caravanserai.modeladapter.training.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Embeddings of few rows, with how far they lie along known directions as further columns: a hint that weighs more than any
 * other column. What is learned from a hint becomes weights of the embedding again. The other columns share one spread,
 * because few rows do not tell the spread of each.
 *
 * @param hints directions of the embedding
 * @param strength of a hint against a column
 */
record HintedRows(DenseRows plain, double[][] hints, double strength) implements Rows {

    private static final double LEAST_SPREAD = 1e-6;

    @Override
    public int size() {
        return plain.size();
    }

    @Override
    public int width() {
        return plain.width();
    }

    @Override
    public double[] scale(int classes) {
        return plain.scale(classes);
    }

    @Override
    public void score(int row, double[] weights, double[] scores) {
        plain.score(row, weights, scores);
    }

    @Override
    public void add(int row, double[] amounts, double[] weights) {
        plain.add(row, amounts, weights);
    }

    @Override
    public double[] besideNothing(double[] weights) {
        return plain.besideNothing(weights);
    }

    @Override
    public HintedRows pick(List<Integer> picked) {
        return new HintedRows(plain.pick(picked), hints, strength);
    }

    /** The columns as they are learned: each already in the size that one penalty is fair to. */
    @Override
    public Seen seen() {
        double[][] said = Arrays.stream(hints).map(this::along).toArray(double[][]::new);
        double column = 1 / Math.max(LEAST_SPREAD, commonSpread());
        double[] hint = Arrays.stream(said)
                .mapToDouble(one -> strength / Math.max(LEAST_SPREAD, spread(one)))
                .toArray();
        float[][] all = new float[size()][width() + hints.length];
        for (int row = 0; row < all.length; row++) {
            for (int i = 0; i < width(); i++) {
                all[row][i] = (float) (plain.rows()[row][i] * column);
            }
            for (int i = 0; i < hints.length; i++) {
                all[row][width() + i] = (float) (said[i][row] * hint[i]);
            }
        }
        return new Seen(DenseRows.even(all), weights -> back(weights, column, hint));
    }

    private double[] back(double[] weights, double column, double[] hint) {
        int wide = width() + hints.length;
        double[] own = new double[weights.length / wide * width()];
        for (int i = 0; i < own.length; i++) {
            int block = i / width() * wide;
            own[i] = weights[block + i % width()] * column;
            for (int k = 0; k < hints.length; k++) {
                own[i] += weights[block + width() + k] * hint[k] * hints[k][i % width()];
            }
        }
        return own;
    }

    private double[] along(double[] direction) {
        return Arrays.stream(plain.rows())
                .mapToDouble(row -> IntStream.range(0, direction.length)
                        .mapToDouble(i -> row[i] * direction[i])
                        .sum())
                .toArray();
    }

    private double commonSpread() {
        return Math.sqrt(IntStream.range(0, width())
                .mapToDouble(i -> Math.pow(
                        spread(Arrays.stream(plain.rows())
                                .mapToDouble(row -> row[i])
                                .toArray()),
                        2))
                .average()
                .orElse(0));
    }

    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}
