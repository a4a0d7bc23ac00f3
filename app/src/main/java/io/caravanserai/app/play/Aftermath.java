package io.caravanserai.app.play;

import io.caravanserai.processes.OutcomeDelivery;
import io.caravanserai.processes.ProcessesIdle;
import io.caravanserai.routes.stream.EventStreamConsumer;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** What comes after the last signal: everything is decided, then everything that is due is carried out. */
public final class Aftermath {

    private static final long LOOK_AGAIN_NANOS = 50_000_000L;

    private final EventStreamConsumer stream;
    private final ProcessesIdle processes;
    private final OutcomeDelivery outcomes;
    private final CountedIntake fromProcesses;
    private final HubClock clock;
    private final Doors doors;

    public Aftermath(
            EventStreamConsumer stream,
            ProcessesIdle processes,
            OutcomeDelivery outcomes,
            CountedIntake fromProcesses,
            HubClock clock,
            Doors doors) {
        this.stream = stream;
        this.processes = processes;
        this.outcomes = outcomes;
        this.fromProcesses = fromProcesses;
        this.clock = clock;
        this.doors = doors;
    }

    /** What an interrupted play left on the stream is that play's, not the next one's. */
    void finishEarlier(Progress progress) {
        awaitDecided("left over", progress);
    }

    /** @return signals that processes sent meanwhile */
    long settle(Instant lastEvent, Progress progress) {
        long before = fromProcesses.count();
        awaitDecided("to decide", progress);
        clock.afterPlayOf(lastEvent);
        processes.startJobs();
        while (!isSettled()) {
            outcomes.deliverDue();
            progress.show("carrying out", fromProcesses.count() - before);
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        processes.stopJobs();
        return fromProcesses.count() - before;
    }

    void openTheDoors() {
        clock.live();
        doors.open();
    }

    private boolean isSettled() {
        // Jobs first: a job that ends may still put an event on the stream, never the other way round.
        return processes.isIdle() && stream.lag() == 0 && processes.isIdle();
    }

    private void awaitDecided(String phase, Progress progress) {
        for (long left = stream.lag(); left > 0; left = stream.lag()) {
            progress.show(phase, left);
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
