package io.caravanserai.modeladapter.training.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Embeddings. Weights lie class by class.
 *
 * @param isEven whether the columns are of one size already
 */
record DenseRows(float[][] rows, boolean isEven) implements Rows {

    private static final double LEAST_SPREAD = 1e-6;

    DenseRows(float[][] rows) {
        this(rows, false);
    }

    static DenseRows even(float[][] rows) {
        return new DenseRows(rows, true);
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int width() {
        return rows[0].length;
    }

    /** One over the spread of each column. */
    @Override
    public double[] scale(int classes) {
        if (isEven) {
            double[] ones = new double[classes * width()];
            Arrays.fill(ones, 1);
            return ones;
        }
        double[] sum = new double[width()];
        double[] square = new double[width()];
        for (float[] row : rows) {
            for (int column = 0; column < sum.length; column++) {
                sum[column] += row[column];
                square[column] += (double) row[column] * row[column];
            }
        }
        double[] scale = new double[classes * sum.length];
        for (int i = 0; i < scale.length; i++) {
            double mean = sum[i % sum.length] / rows.length;
            double variance = square[i % sum.length] / rows.length - mean * mean;
            scale[i] = 1 / Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, variance)));
        }
        return scale;
    }

    @Override
    public void score(int row, double[] weights, double[] scores) {
        for (int k = 0; k < scores.length; k++) {
            scores[k] += dot(rows[row], weights, k * width());
        }
    }

    @Override
    public void add(int row, double[] amounts, double[] weights) {
        float[] values = rows[row];
        for (int k = 0; k < amounts.length; k++) {
            double amount = amounts[k];
            int from = k * values.length;
            for (int column = 0; column < values.length; column++) {
                weights[from + column] += amount * values[column];
            }
        }
    }

    @Override
    public double[] besideNothing(double[] weights) {
        double[] two = new double[2 * weights.length];
        System.arraycopy(weights, 0, two, weights.length, weights.length);
        return two;
    }

    @Override
    public Seen seen() {
        return new Seen(this, UnaryOperator.identity());
    }

    @Override
    public DenseRows pick(List<Integer> picked) {
        return new DenseRows(picked.stream().map(row -> rows[row]).toArray(float[][]::new), isEven);
    }

    /** Four sums side by side, which a processor adds at the same time. */
    private static double dot(float[] values, double[] weights, int from) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int column = 0;
        for (; column + 3 < values.length; column += 4) {
            a += values[column] * weights[from + column];
            b += values[column + 1] * weights[from + column + 1];
            c += values[column + 2] * weights[from + column + 2];
            d += values[column + 3] * weights[from + column + 3];
        }
        for (; column < values.length; column++) {
            a += values[column] * weights[from + column];
        }
        return a + b + c + d;
    }
}
