package io.caravanserai.modeladapter.training.text;

import java.util.Arrays;

/**
 * Logistic regression with a quadratic penalty, solved by L-BFGS.
 *
 * @param penalty on the mean loss of a row
 */
record LinearFit(Link link, double penalty) {

    private static final int STEPS = 80;
    private static final double ENOUGH = 1e-5;

    /** @param truth of each row, 0 to 1 a class */
    LinearScores fit(Rows all, double[][] truth) {
        Rows.Seen seen = all.seen();
        LinearScores found = fitted(seen.rows(), truth);
        return new LinearScores(seen.back().apply(found.weights()), found.constant());
    }

    private LinearScores fitted(Rows rows, double[][] truth) {
        if (link == Link.ONE_OF && truth[0].length == 2) {
            return ofTwo(rows, truth);
        }
        int classes = truth[0].length;
        double[] scale = rows.scale(classes);
        double[] found = new Lbfgs(STEPS, ENOUGH)
                .minimise((place, slope) -> loss(rows, truth, scale, place, slope), new double[scale.length + classes]);
        return new LinearScores(scaled(found, scale), Arrays.copyOfRange(found, scale.length, scale.length + classes));
    }

    /** Two classes need one score. */
    private LinearScores ofTwo(Rows rows, double[][] truth) {
        double[][] second =
                Arrays.stream(truth).map(one -> new double[] {one[1]}).toArray(double[][]::new);
        LinearScores one = new LinearFit(Link.EACH, penalty).fitted(rows, second);
        return new LinearScores(rows.besideNothing(one.weights()), new double[] {0, one.constant()[0]});
    }

    private double loss(Rows rows, double[][] truth, double[] scale, double[] place, double[] slope) {
        int classes = truth[0].length;
        int size = scale.length;
        double[] weights = scaled(place, scale);
        double[] gradient = new double[size];
        double[] constant = new double[classes];
        double[] scores = new double[classes];
        double loss = 0;
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(place, size, scores, 0, classes);
            rows.score(row, weights, scores);
            link.probabilities(scores);
            loss += link.loss(scores, truth[row]);
            for (int k = 0; k < classes; k++) {
                scores[k] -= truth[row][k];
                constant[k] += scores[k];
            }
            rows.add(row, scores, gradient);
        }
        double square = 0;
        for (int i = 0; i < size; i++) {
            slope[i] = gradient[i] * scale[i] / rows.size() + penalty * place[i];
            square += place[i] * place[i];
        }
        for (int k = 0; k < classes; k++) {
            slope[size + k] = constant[k] / rows.size();
        }
        return loss / rows.size() + penalty * square / 2;
    }

    private static double[] scaled(double[] place, double[] scale) {
        double[] weights = new double[scale.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = place[i] * scale[i];
        }
        return weights;
    }
}
