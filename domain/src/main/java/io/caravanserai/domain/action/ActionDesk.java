package io.caravanserai.domain.action;

import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import java.util.List;

/** Carries decisions out. Both calls write in the caller's unit of work and return at once. */
public interface ActionDesk {

    /**
     * Starts the chosen process of each, if it names one, with the decision id as business key; what was started before is
     * left alone.
     *
     * @param receipts of a whole batch, since starting many at once costs far less
     */
    void carryOut(List<Receipt> receipts);

    /** Hands the response to the process of that decision, now or when it is ready to hear it. */
    void outcomeArrived(DecisionId decision, Outcome outcome);
}
