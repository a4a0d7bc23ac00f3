package io.caravanserai.modeladapter.passport;

/**
 * How sure the model must be. The confidence of a probability p is max(p, 1 - p): 0.5 knows nothing, 1 is certain. That of a label
 * is its probability.
 *
 * @param threshold 0.5 to 1; of a label 0 to 1
 * @param useFallback whether a score below it gives way to the rules
 */
public record Confidence(double threshold, boolean useFallback) {

    public static final Confidence NOT_ASKED = new Confidence(0.5, false);

    /** Of one of several labels, of which the most probable one may be improbable. */
    public boolean refusesLabel(double probability) {
        return useFallback && probability < threshold;
    }

    public boolean refuses(double probability) {
        return useFallback && Math.max(probability, 1 - probability) < threshold;
    }
}
