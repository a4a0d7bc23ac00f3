package io.caravanserai.modeladapter.training.segments;

import java.util.Arrays;

/** Limits that cut values into five parts of equal size: 1 is the lowest, 5 the highest. */
record Quantiles(double[] limits) {

    private static final int PARTS = 5;

    static Quantiles of(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double[] limits = new double[PARTS - 1];
        for (int part = 1; part < PARTS; part++) {
            limits[part - 1] = sorted[part * sorted.length / PARTS];
        }
        return new Quantiles(limits);
    }

    int score(double value) {
        int score = 1;
        for (double limit : limits) {
            score += value >= limit ? 1 : 0;
        }
        return score;
    }
}
