package io.caravanserai.modeladapter.training.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Chance that a yes is ranked before a no, ties counted half (Mann-Whitney). */
public final class Auc {

    private Auc() {}

    public static double of(double[] scores, boolean[] yes) {
        return of(scores, yes, IntStream.range(0, yes.length).toArray());
    }

    /** NaN when the rows hold one answer only. */
    public static double of(double[] scores, boolean[] yes, int[] rows) {
        Integer[] sorted = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, (a, b) -> Double.compare(scores[a], scores[b]));
        double rankSum = 0;
        long positives = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            int yeses = 0;
            while (to < sorted.length && scores[sorted[to]] == scores[sorted[from]]) {
                yeses += yes[sorted[to++]] ? 1 : 0;
            }
            rankSum += yeses * (from + 1 + to) / 2.0;
            positives += yeses;
            from = to;
        }
        return (rankSum - positives * (positives + 1.0) / 2) / ((double) positives * (sorted.length - positives));
    }
}
