package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;

/**
 * Facts and the number that goes with them: of a golden row the expected probability, or the index of the expected label; of a
 * training row its label.
 *
 * @param line of the file, the header being 1
 * @param probability expected of the expected label; NaN where the row does not say
 * @param customer whose row it is, as the file says it; empty when it does not
 * @param occurredAt when the facts were so, as the file says it; empty when it does not
 */
public record LabelledRow(
        int line, Facts facts, double target, double probability, String customer, String occurredAt) {

    /** A row of nobody and of no time. */
    public LabelledRow(int line, Facts facts, double target) {
        this(line, facts, target, Double.NaN, "", "");
    }
}
