package io.caravanserai.processes;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.memory.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells processes what their customers did. An outcome waits until its process listens, and is forgotten in the
 * transaction in which the process heard it or turned out to have ended: a crash loses nothing and repeats nothing.
 */
public final class OutcomeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeDelivery.class);
    private static final int PAGE = 200;
    private static final int LONGEST_PAGE = 12_800;

    private final Listeners listeners;
    private final PendingOutcomes pending;
    private final UnitOfWork unit;
    private final Rounds rounds;

    /**
     * @param unit the transaction manager the engine writes with
     * @param every pause between two rounds once {@link #start started}
     */
    public OutcomeDelivery(ProcessEngine engine, PendingOutcomes pending, UnitOfWork unit, Duration every) {
        this.listeners = new Listeners(engine.getRuntimeService());
        this.pending = pending;
        this.unit = unit;
        this.rounds = new Rounds("outcome-delivery", this::deliverDue, every);
    }

    public void start() {
        rounds.start();
    }

    /** Returns once the round under way has ended. */
    public void stop() {
        rounds.stop();
    }

    /**
     * Delivers what can be delivered now.
     *
     * @return how many outcomes are settled; those whose process does not listen yet stay
     */
    public int deliverDue() {
        int settled = 0;
        for (int limit = PAGE; limit <= LONGEST_PAGE; ) {
            List<Outcome> page = pending.due(limit);
            int now = (int) page.stream().filter(this::settles).count();
            settled += now;
            if (page.size() < limit) {
                return settled;
            }
            limit = now == 0 ? limit * 2 : limit;
        }
        return settled;
    }

    /** How many waiting outcomes {@link #deliverDue} would settle. */
    public int deliverable() {
        return (int) pending.due(LONGEST_PAGE).stream()
                .filter(outcome -> listeners.find(decisionOf(outcome)).canBeSettled())
                .count();
    }

    private boolean settles(Outcome outcome) {
        try {
            return unit.run(() -> settlesInTransaction(outcome));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("decision", outcome.decision())
                    .log("An outcome was not delivered; it stays and is tried again.");
            return false;
        }
    }

    private boolean settlesInTransaction(Outcome outcome) {
        Listeners.Found found = listeners.find(decisionOf(outcome));
        found.hear(outcome.response());
        if (found.canBeSettled()) {
            pending.done(outcome.event());
        }
        return found.canBeSettled();
    }

    private static DecisionId decisionOf(Outcome outcome) {
        return Objects.requireNonNull(outcome.decision(), "a waiting outcome names its decision");
    }
}
