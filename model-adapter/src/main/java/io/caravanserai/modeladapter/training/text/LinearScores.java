package io.caravanserai.modeladapter.training.text;

/**
 * A fitted linear model.
 *
 * @param weights as the {@link Rows} it was fitted on lay them out
 * @param constant of each class
 */
record LinearScores(double[] weights, double[] constant) {

    double[] of(Rows rows, int row) {
        double[] scores = constant.clone();
        rows.score(row, weights, scores);
        return scores;
    }

    LinearScores times(double factor) {
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        double[] constants = constant.clone();
        for (int k = 0; k < constants.length; k++) {
            constants[k] *= factor;
        }
        return new LinearScores(scaled, constants);
    }
}
