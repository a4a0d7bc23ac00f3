package io.caravanserai.modeladapter.passport;

import java.util.List;

/**
 * How sure the model must be. The confidence of a probability p is max(p, 1 - p): 0.5 knows nothing, 1 is certain. That of a label
 * is its probability.
 *
 * @param threshold 0.5 to 1; of a label 0 to 1
 * @param useFallback whether a score below it gives way to the rules
 * @param ofLabels a threshold for each label, in their order; none where one counts for all
 */
public record Confidence(double threshold, boolean useFallback, List<Double> ofLabels) {

    public static final Confidence NOT_ASKED = new Confidence(0.5, false, List.of());

    public Confidence {
        ofLabels = List.copyOf(ofLabels);
    }

    /** Of one of several labels, of which the most probable one may be improbable. */
    public boolean refusesLabel(Pick pick) {
        return useFallback && pick.value() < (ofLabels.isEmpty() ? threshold : ofLabels.get(pick.index()));
    }

    public boolean refuses(double probability) {
        return useFallback && Math.max(probability, 1 - probability) < threshold;
    }
}
