package io.caravanserai.modeladapter.training.measure;

import java.util.Arrays;

/**
 * From which probability on a row is called a yes, and what that comes to on the rows it was chosen on.
 *
 * @param precision share of the called that are yes
 * @param recall share of the yes that are called
 */
public record Threshold(double at, double precision, double recall) {

    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** What a threshold chosen elsewhere comes to here. */
    public static Threshold measured(double at, double[] probabilities, boolean[] yes, int[] rows) {
        int called = 0;
        int hits = 0;
        int positives = 0;
        for (int row : rows) {
            called += probabilities[row] >= at ? 1 : 0;
            hits += probabilities[row] >= at && yes[row] ? 1 : 0;
            positives += yes[row] ? 1 : 0;
        }
        return new Threshold(
                at,
                called == 0 ? Double.NaN : (double) hits / called,
                positives == 0 ? Double.NaN : (double) hits / positives);
    }

    /**
     * The threshold that leaves most room on both sides: recall over its wish and precision over its wish, the smaller of
     * the two ratios as large as can be. Without a wish for recall, the best F1.
     */
    public static Threshold chosen(double[] probabilities, boolean[] yes, double recallWish, double precisionWish) {
        int[] rows = java.util.stream.IntStream.range(0, yes.length).toArray();
        return Arrays.stream(probabilities)
                .distinct()
                .sorted()
                .mapToObj(at -> measured(at, probabilities, yes, rows))
                .max(java.util.Comparator.comparingDouble(one -> recallWish == 0
                        ? one.f1()
                        : Math.min(one.recall() / recallWish, one.precision() / precisionWish)))
                .orElse(new Threshold(0.5, 0, 0));
    }
}
