package io.caravanserai.decision.replay;

import io.caravanserai.decision.Retaker;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.table.RuleBook;
import java.util.function.LongSupplier;

/** What every replay works with. */
record Means(PastDecisions past, RuleBook rules, Retaker retaker, ReplaySettings settings, LongSupplier nanos) {

    Pace pace() {
        return new Pace(settings, nanos);
    }
}
