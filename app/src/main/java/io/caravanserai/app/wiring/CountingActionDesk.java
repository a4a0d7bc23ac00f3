package io.caravanserai.app.wiring;

import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Counts process starts in the transaction that starts them. A receipt is carried out once, so each is counted once. */
record CountingActionDesk(ActionDesk desk, Consumer<String> started) implements ActionDesk {

    @Override
    public void carryOut(List<Receipt> receipts) {
        desk.carryOut(receipts);
        receipts.stream()
                .map(receipt -> receipt.choice().process())
                .filter(Objects::nonNull)
                .forEach(started);
    }

    @Override
    public void outcomeArrived(DecisionId decision, Outcome outcome) {
        desk.outcomeArrived(decision, outcome);
    }
}
