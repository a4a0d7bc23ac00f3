package io.caravanserai.decision.replay;

import io.caravanserai.decision.Retaken;
import io.caravanserai.decision.Retaker;
import io.caravanserai.domain.replay.PastDecision;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.table.RuleSet;
import java.time.Duration;
import java.util.List;

/** Two runs over the same decisions, each with its own tables and its own contact ledger. */
final class Comparison {

    private final Retaker retaker;
    private final RuleSet inForce;
    private final RuleSet draft;
    private final SimulatedLedger contactsBefore = new SimulatedLedger();
    private final SimulatedLedger contactsAfter = new SimulatedLedger();
    private final Tally tally;

    Comparison(Retaker retaker, RuleSet inForce, RuleSet draft) {
        this.retaker = retaker;
        this.inForce = inForce;
        this.draft = draft;
        this.tally = new Tally(inForce.version(), draft.version());
    }

    void add(List<PastDecision> page) {
        List<Retaken> before = retaker.retake(page, inForce, contactsBefore);
        List<Retaken> after = retaker.retake(page, draft, contactsAfter);
        for (int i = 0; i < page.size(); i++) {
            tally.add(new Pair(page.get(i).receipt(), before.get(i), after.get(i)));
        }
    }

    ReplayResult result(String who, Duration took) {
        return tally.result(who, took);
    }
}
