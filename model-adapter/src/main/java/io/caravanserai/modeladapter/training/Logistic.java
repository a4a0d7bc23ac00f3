package io.caravanserai.modeladapter.training;

import java.util.List;

/**
 * A fitted multinomial logistic regression on raw columns; the standardisation of training is folded into it.
 *
 * @param weights class by column
 */
record Logistic(List<String> classes, double[][] weights, double[] bias) {

    double[] probabilities(float[] row) {
        double[] scores = bias.clone();
        for (int k = 0; k < scores.length; k++) {
            for (int column = 0; column < row.length; column++) {
                scores[k] += weights[k][column] * row[column];
            }
        }
        return softmax(scores);
    }

    int width() {
        return weights[0].length;
    }

    private static double[] softmax(double[] scores) {
        double most = java.util.Arrays.stream(scores).max().orElseThrow();
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - most);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return scores;
    }
}
