package io.caravanserai.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * What a model of one's own, or its declared fallback, says of a customer: a number in a unit of its own, or a label. It is a fact
 * for decision tables and no {@link Score}, so that nobody takes it for the probability of an answer.
 *
 * @param fact catalogue name of origin {@code estimate}, whose entry holds the unit, or the labels there are
 * @param value in that unit; of a label its probability, 0 where the fallback said it; rounded to four decimals
 * @param label of a fact that is a text, null of one that is a number
 * @param model name of the model, or of the fallback that stood in
 * @param fallback why the model did not answer, null when it did
 */
public record Estimate(
        String fact, double value, @Nullable String label, String model, String version, @Nullable String fallback) {

    public Estimate {
        value = Math.round(value * 10_000) / 10_000.0;
    }

    public static Estimate number(String fact, double value, String model, String version, @Nullable String fallback) {
        return new Estimate(fact, value, null, model, version, fallback);
    }

    /** What the fact becomes. */
    public Object said() {
        return label == null ? value : label;
    }

    public boolean isFallback() {
        return fallback != null;
    }
}
