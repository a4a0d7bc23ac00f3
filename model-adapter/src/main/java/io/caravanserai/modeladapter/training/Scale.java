package io.caravanserai.modeladapter.training;

import java.util.List;

/** Mean and spread of each column, so that gradient descent sees them alike. */
record Scale(double[] mean, double[] spread) {

    static Scale of(List<float[]> rows) {
        int width = rows.get(0).length;
        double[] mean = new double[width];
        double[] spread = new double[width];
        for (int column = 0; column < width; column++) {
            mean[column] = meanOf(rows, column);
            spread[column] = spreadOf(rows, column, mean[column]);
        }
        return new Scale(mean, spread);
    }

    double[] standard(float[] row) {
        double[] standard = new double[row.length];
        for (int column = 0; column < row.length; column++) {
            standard[column] = (row[column] - mean[column]) / spread[column];
        }
        return standard;
    }

    /** The same scores from raw columns: {@code w/s} and {@code b - sum(w*m/s)}. */
    Logistic folded(List<String> classes, double[][] weights, double[] bias) {
        double[][] raw = new double[weights.length][mean.length];
        double[] rawBias = bias.clone();
        for (int k = 0; k < weights.length; k++) {
            for (int column = 0; column < mean.length; column++) {
                raw[k][column] = weights[k][column] / spread[column];
                rawBias[k] -= raw[k][column] * mean[column];
            }
        }
        return new Logistic(classes, raw, rawBias);
    }

    private static double meanOf(List<float[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
    }

    private static double spreadOf(List<float[]> rows, int column, double mean) {
        double variance = rows.stream()
                .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                .average()
                .orElse(0);
        return variance < 1e-12 ? 1 : Math.sqrt(variance);
    }
}
