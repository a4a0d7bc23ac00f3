package io.caravanserai.modeladapter.text;

import java.util.List;
import java.util.Set;

/**
 * Emotion and sentiment come from two heads that may contradict each other. The sentiment head is right far more often, so an
 * emotion of the opposite valence is ruled out when the sentiment is clear.
 */
final class Valence {

    private static final double CLEAR = 0.5;
    private static final Set<String> GLAD = Set.of("joy", "trust");
    private static final Set<String> SORRY = Set.of("anger", "disgust", "fear", "sadness");

    private Valence() {}

    /** @param sentiment -1 to 1 */
    static Answer reconciled(Answer emotion, double sentiment) {
        if (Math.abs(sentiment) < CLEAR) {
            return emotion;
        }
        return without(emotion, sentiment < 0 ? GLAD : SORRY);
    }

    private static Answer without(Answer emotion, Set<String> impossible) {
        List<String> classes = emotion.classes();
        double[] left = emotion.probabilities().clone();
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            left[k] = impossible.contains(classes.get(k)) ? 0 : left[k];
            sum += left[k];
        }
        for (int k = 0; k < left.length; k++) {
            left[k] = sum == 0 ? left[k] : left[k] / sum;
        }
        return new Answer(classes, left);
    }
}
