package io.caravanserai.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * What a model of one's own, or its declared fallback, says of a customer in a unit of its own: a fact for decision tables. It is
 * no {@link Score}, so that nobody takes it for a probability.
 *
 * @param fact catalogue name of origin {@code estimate}, whose entry holds the unit
 * @param value in that unit, rounded to four decimals
 * @param model name of the model, or of the fallback that stood in
 * @param fallback why the model did not answer, null when it did
 */
public record Estimate(String fact, double value, String model, String version, @Nullable String fallback) {

    public Estimate {
        value = Math.round(value * 10_000) / 10_000.0;
    }

    public boolean isFallback() {
        return fallback != null;
    }
}
