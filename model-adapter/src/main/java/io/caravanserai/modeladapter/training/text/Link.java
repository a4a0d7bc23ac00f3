package io.caravanserai.modeladapter.training.text;

/** From scores to probabilities. */
enum Link {
    /** One of the classes is right. */
    ONE_OF {
        @Override
        void probabilities(double[] scores) {
            double most = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                most = Math.max(most, score);
            }
            double sum = 0;
            for (int k = 0; k < scores.length; k++) {
                scores[k] = Math.exp(scores[k] - most);
                sum += scores[k];
            }
            for (int k = 0; k < scores.length; k++) {
                scores[k] /= sum;
            }
        }

        @Override
        double loss(double[] probabilities, double[] truth) {
            double loss = 0;
            for (int k = 0; k < truth.length; k++) {
                loss -= truth[k] == 0 ? 0 : truth[k] * Math.log(Math.max(TINY, probabilities[k]));
            }
            return loss;
        }
    },

    /** Each class is right or not, whatever the others are. */
    EACH {
        @Override
        void probabilities(double[] scores) {
            for (int k = 0; k < scores.length; k++) {
                scores[k] = 1 / (1 + Math.exp(-scores[k]));
            }
        }

        @Override
        double loss(double[] probabilities, double[] truth) {
            double loss = 0;
            for (int k = 0; k < truth.length; k++) {
                loss -= truth[k] * Math.log(Math.max(TINY, probabilities[k]))
                        + (1 - truth[k]) * Math.log(Math.max(TINY, 1 - probabilities[k]));
            }
            return loss;
        }
    };

    private static final double TINY = 1e-300;

    /** In place. */
    abstract void probabilities(double[] scores);

    abstract double loss(double[] probabilities, double[] truth);
}
