package io.caravanserai.testkit;

import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries nothing out, but remembers what it was asked to; the same decision counts once. */
public final class RecordingActionDesk implements ActionDesk {

    private final Map<DecisionId, Receipt> started = new LinkedHashMap<>();
    private final Map<DecisionId, List<Outcome>> heard = new LinkedHashMap<>();

    @Override
    public void carryOut(List<Receipt> receipts) {
        receipts.stream()
                .filter(receipt -> receipt.choice().process() != null)
                .forEach(receipt -> started.putIfAbsent(receipt.id(), receipt));
    }

    @Override
    public void outcomeArrived(DecisionId decision, Outcome outcome) {
        heard.computeIfAbsent(decision, absent -> new ArrayList<>()).add(outcome);
    }

    public List<Receipt> started() {
        return List.copyOf(started.values());
    }

    public List<Outcome> heard(DecisionId decision) {
        return heard.getOrDefault(decision, List.of());
    }
}
