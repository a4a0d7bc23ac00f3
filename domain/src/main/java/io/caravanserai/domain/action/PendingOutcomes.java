package io.caravanserai.domain.action;

import io.caravanserai.domain.decision.DecisionId;
import java.time.Instant;
import java.util.List;

/** Outcomes that came before their process was ready to hear them. Writes join the caller's unit of work. */
public interface PendingOutcomes {

    /** Keeping the outcome of the same event twice keeps it once. */
    void add(DecisionId decision, Outcome outcome);

    /** Waiting ones, oldest first; each names its decision. */
    List<Outcome> due(int limit);

    /** True when the customer answered that decision before that time and its process has not heard it yet. */
    boolean answered(DecisionId decision, Instant before);

    /** Takes the outcome of that event ({@link Outcome#event()}) out of the waiting list. */
    void done(String event);
}
