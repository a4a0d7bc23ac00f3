package io.caravanserai.modeladapter.training.fit;

import java.util.List;

/** Mean and spread of each column. */
public record Standard(double[] mean, double[] spread) {

    private static final double FLAT = 1e-12;

    public static Standard of(List<float[]> rows) {
        int width = rows.get(0).length;
        double[] mean = new double[width];
        double[] spread = new double[width];
        for (int column = 0; column < width; column++) {
            int at = column;
            mean[at] = rows.stream().mapToDouble(row -> row[at]).average().orElse(0);
            double variance = rows.stream()
                    .mapToDouble(row -> (row[at] - mean[at]) * (row[at] - mean[at]))
                    .average()
                    .orElse(0);
            spread[at] = variance < FLAT ? 1 : Math.sqrt(variance);
        }
        return new Standard(mean, spread);
    }

    /** Standardised rows, each with as many trailing ones as asked for. */
    public double[][] of(List<float[]> rows, int ones) {
        return rows.stream()
                .map(row -> {
                    double[] standard = new double[mean.length + ones];
                    java.util.Arrays.fill(standard, 1);
                    for (int column = 0; column < mean.length; column++) {
                        standard[column] = (row[column] - mean[column]) / spread[column];
                    }
                    return standard;
                })
                .toArray(double[][]::new);
    }

    /** Weights on standardised columns, the intercept last, as weights on raw columns. */
    Linear folded(double[] standard) {
        double[] raw = new double[mean.length];
        double bias = standard[mean.length];
        for (int column = 0; column < raw.length; column++) {
            raw[column] = standard[column] / spread[column];
            bias -= raw[column] * mean[column];
        }
        return new Linear(raw, bias);
    }
}
