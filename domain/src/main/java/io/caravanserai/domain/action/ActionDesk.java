package io.caravanserai.domain.action;

import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;

/** Carries decisions out. Both calls write in the caller's unit of work and return at once. */
public interface ActionDesk {

    /** Starts the chosen process with the decision id as business key; a second call for the same decision does nothing. */
    void carryOut(Receipt receipt);

    /** Hands the response to the process of that decision, now or when it is ready to hear it. */
    void outcomeArrived(DecisionId decision, Outcome outcome);
}
