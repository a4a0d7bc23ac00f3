package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Score;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model, or its rules, say of one row, before it is known as what.
 *
 * @param value a probability, a score, or the probability of the label
 * @param label null where a number is said
 * @param fallback why the model did not answer, null when it did
 */
record Said(
        String purpose, double value, @Nullable String label, String model, String version, @Nullable String fallback) {

    boolean isFallback() {
        return fallback != null;
    }

    Score score() {
        return new Score(purpose, value, model, version, fallback);
    }

    /** Rules of last resort know probabilities only: without a passport a fact stays absent. */
    Optional<Estimate> estimate() {
        return version.equals(Rules.BUILT_IN)
                ? Optional.empty()
                : Optional.of(new Estimate(purpose, value, label, model, version, fallback));
    }
}
