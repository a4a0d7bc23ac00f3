package io.caravanserai.modeladapter.graph;

/** How a sum becomes a probability. */
public enum Link {
    /** The sum is the probability, as in a random forest. */
    IDENTITY {
        @Override
        public double probability(double sum) {
            return sum;
        }
    },
    /** The sum is the natural logarithm of the odds, as in a logistic regression or boosted trees. */
    LOGISTIC {
        @Override
        public double probability(double sum) {
            return 1 / (1 + Math.exp(-sum));
        }
    };

    public abstract double probability(double sum);
}
