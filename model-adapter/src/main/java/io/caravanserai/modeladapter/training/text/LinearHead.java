package io.caravanserai.modeladapter.training.text;

/** A fitted head: sums over the embedding and sums over the grams, added, to probabilities. */
record LinearHead(LinearScores dense, LinearScores sparse, Link link) {

    double[] probabilities(Rows embeddings, Rows grams, int row) {
        double[] scores = dense.of(embeddings, row);
        double[] others = sparse.of(grams, row);
        for (int k = 0; k < scores.length; k++) {
            scores[k] += others[k];
        }
        link.probabilities(scores);
        return scores;
    }

    double[] constant() {
        double[] sum = dense.constant().clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += sparse.constant()[k];
        }
        return sum;
    }
}
