package io.caravanserai.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * What a model, or its declared fallback, says of one row.
 *
 * @param purpose what is scored: {@code churn}, {@code propensity}
 * @param probability 0 to 1, rounded to four decimals
 * @param model name of the model, or of the fallback that stood in
 * @param fallback why the model did not answer, null when it did
 */
public record Score(String purpose, double probability, String model, String version, @Nullable String fallback) {

    public Score {
        probability = Math.round(probability * 10_000) / 10_000.0;
    }

    /** 0 to 100, as people read it. */
    public int points() {
        return (int) Math.round(probability * 100);
    }

    public boolean isFallback() {
        return fallback != null;
    }
}
