package io.caravanserai.modeladapter.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How good probabilities of a yes are on rows that did not teach.
 *
 * @param auc chance that a yes is ranked before a no, ties counted half
 * @param logLoss mean surprise in nats
 * @param brier mean squared error of the probability
 * @param accuracy share right at one half
 */
record BinaryMetrics(double auc, double logLoss, double brier, double accuracy, double positiveShare) {

    private static final double CERTAIN = 1e-12;

    static BinaryMetrics of(double[] probabilities, boolean[] yes) {
        int size = yes.length;
        double logLoss = 0;
        double brier = 0;
        int right = 0;
        int positives = 0;
        for (int i = 0; i < size; i++) {
            double truth = yes[i] ? 1 : 0;
            logLoss -= Math.log(Math.max(CERTAIN, yes[i] ? probabilities[i] : 1 - probabilities[i]));
            brier += (probabilities[i] - truth) * (probabilities[i] - truth);
            right += (probabilities[i] >= 0.5) == yes[i] ? 1 : 0;
            positives += yes[i] ? 1 : 0;
        }
        return new BinaryMetrics(
                auc(probabilities, yes, positives),
                logLoss / size,
                brier / size,
                (double) right / size,
                (double) positives / size);
    }

    Map<String, Double> byName() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("auc", auc);
        metrics.put("log_loss", logLoss);
        metrics.put("brier", brier);
        metrics.put("accuracy", accuracy);
        metrics.put("positive_share", positiveShare);
        return metrics;
    }

    /** Mann-Whitney: from the sum of the ranks of the yeses, tied rows sharing their mean rank. */
    private static double auc(double[] probabilities, boolean[] yes, int positives) {
        Integer[] order = IntStream.range(0, yes.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> probabilities[i]));
        double rankSum = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && probabilities[order[to]] == probabilities[order[from]]) {
                to++;
            }
            double sharedRank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                rankSum += yes[order[i]] ? sharedRank : 0;
            }
            from = to;
        }
        double pairs = (double) positives * (yes.length - positives);
        return (rankSum - positives * (positives + 1.0) / 2) / pairs;
    }
}
