package io.caravanserai.domain.contact;

import io.caravanserai.domain.decision.DecisionId;
import java.time.Instant;

/** One contact promised to or made with a customer. */
public record Contact(DecisionId decision, String channel, String action, Instant time, ContactState state) {

    public boolean counts() {
        return state != ContactState.RELEASED;
    }
}
