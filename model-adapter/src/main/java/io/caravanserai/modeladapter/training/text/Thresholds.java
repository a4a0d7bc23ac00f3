package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.training.measure.Threshold;
import java.util.Arrays;

/**
 * From which probability on a class is said: where each class may be said for itself, the one of the best F1; where one is
 * said, the class whose probability is most times its threshold, with thresholds of the best macro-F1.
 *
 * @param fitted false leaves the likeliest class, which is right most often
 */
record Thresholds(Link link, boolean fitted) {

    private static final double[] TRIED = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 2};
    private static final int ROUNDS = 3;

    /** On rows that did not teach. */
    double[] chosen(double[][] probabilities, double[][] truth) {
        int classes = truth[0].length;
        double[] thresholds = new double[classes];
        Arrays.fill(thresholds, link == Link.EACH ? 0.5 : 1.0 / classes);
        if (!fitted) {
            return thresholds;
        }
        return link == Link.EACH ? each(probabilities, truth) : among(probabilities, truth, thresholds);
    }

    /** Classes that are said of a row. */
    static boolean[] said(Link link, double[] probabilities, double[] thresholds) {
        boolean[] said = new boolean[probabilities.length];
        int best = 0;
        for (int k = 0; k < said.length; k++) {
            said[k] = link == Link.EACH && probabilities[k] >= thresholds[k];
            best = probabilities[k] / thresholds[k] > probabilities[best] / thresholds[best] ? k : best;
        }
        said[best] |= link == Link.ONE_OF;
        return said;
    }

    private static double[] each(double[][] probabilities, double[][] truth) {
        double[] thresholds = new double[truth[0].length];
        for (int k = 0; k < thresholds.length; k++) {
            int column = k;
            double[] of = Arrays.stream(probabilities)
                    .mapToDouble(one -> Math.round(one[column] * 200) / 200.0)
                    .toArray();
            boolean[] yes = new boolean[truth.length];
            for (int i = 0; i < yes.length; i++) {
                yes[i] = truth[i][k] > 0.5;
            }
            thresholds[k] = Threshold.chosen(of, yes, 0, 0).at();
        }
        return thresholds;
    }

    private double[] among(double[][] probabilities, double[][] truth, double[] thresholds) {
        double best = macroF1(probabilities, truth, thresholds);
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < thresholds.length; k++) {
                double kept = thresholds[k];
                double before = kept;
                for (double factor : TRIED) {
                    thresholds[k] = before * factor;
                    double reached = macroF1(probabilities, truth, thresholds);
                    if (reached > best) {
                        best = reached;
                        kept = thresholds[k];
                    }
                }
                thresholds[k] = kept;
            }
        }
        return thresholds;
    }

    private double macroF1(double[][] probabilities, double[][] truth, double[] thresholds) {
        boolean[][] said = Arrays.stream(probabilities)
                .map(one -> said(link, one, thresholds))
                .toArray(boolean[][]::new);
        return new TextMeasures(said, truth).macroF1();
    }
}
