package io.caravanserai.decision;

import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.memory.MemorySession;
import java.util.List;
import java.util.Optional;

/** Lets processes carry decisions out and tells them what became of it. */
final class Acting {

    private final ActionDesk desk;

    Acting(ActionDesk desk) {
        this.desk = desk;
    }

    void carryOut(List<Receipt> receipts) {
        if (!receipts.isEmpty()) {
            desk.carryOut(receipts);
        }
    }

    /** Settles the contact of the decision an outcome answers; an outcome that answers none only feeds the profile. */
    void hear(Step step, MemorySession session) {
        if (Outcomes.isOutcome(step.event())) {
            Outcome outcome = Outcomes.read(step.event());
            Optional.ofNullable(outcome.decision())
                    .or(() -> Outcomes.isOfCampaignOnly(step.event())
                            ? Optional.empty()
                            : session.decisionFor(step.who().members(), outcome))
                    .ifPresent(decision -> settle(decision, outcome, session));
        }
    }

    private void settle(DecisionId decision, Outcome outcome, MemorySession session) {
        session.settle(outcome, decision, stateAfter(outcome.response()));
        desk.outcomeArrived(decision, outcome);
    }

    private static ContactState stateAfter(Response response) {
        return response == Response.NOT_SENT ? ContactState.RELEASED : ContactState.CONFIRMED;
    }
}
