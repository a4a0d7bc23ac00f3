package io.caravanserai.app.web;

import io.caravanserai.domain.catalogue.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as the API writes it.
 *
 * @param method {@code linear} and {@code trees} are exact, from the model's graph; {@code all_coalitions} is exact, by asking
 *     the model; {@code sampled} is estimated
 * @param unit of probability, base, shares and threshold where the model says no probability; null where it does
 * @param gap what the effects lack of probability minus base
 */
record ExplanationJson(
        String purpose,
        String model,
        String version,
        String method,
        @Nullable String unit,
        double probability,
        double base,
        double gap,
        @Nullable Double threshold,
        boolean higherIsWorse,
        List<Effect> effects,
        List<Way> ways) {

    /**
     * What one fact did.
     *
     * @param value as the receipt froze it; null when absent or masked
     * @param masked true when the value says something about the person
     * @param share of the probability
     */
    record Effect(
            String feature,
            Label label,
            String unit,
            @Nullable Object value,
            boolean masked,
            double share,
            @Nullable Double logOdds,
            String sentence) {}

    /** @param label that would be said, null where a number is */
    record Way(List<Change> changes, double probability, @Nullable String label, String sentence) {}

    record Change(String feature, double from, double to) {}
}
