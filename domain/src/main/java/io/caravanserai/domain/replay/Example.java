package io.caravanserai.domain.replay;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import java.time.Instant;

/** One decision that the draft changes, by name. */
public record Example(Turn turn, CustomerId customer, DecisionId decision, Instant asOf, Taken before, Taken after) {

    /** What is at stake: by how much the expected value changes. */
    public double stake() {
        return Math.abs(after.expectedValue() - before.expectedValue());
    }
}
