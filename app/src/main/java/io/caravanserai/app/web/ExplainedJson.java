package io.caravanserai.app.web;

import io.caravanserai.domain.catalogue.Label;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A score that was explained, in a list of them.
 *
 * @param strongest null for a model without inputs
 */
record ExplainedJson(
        String decisionId, Instant asOf, String version, double probability, @Nullable Strongest strongest) {

    /** @param share of the probability */
    record Strongest(String feature, Label label, double share) {}
}
