package io.caravanserai.decision.replay;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Takes the time of one replay, and rests so that it does not take more than its share of a core. */
final class Pace {

    private final ReplaySettings settings;
    private final LongSupplier nanos;
    private final long start;
    private long worked;

    Pace(ReplaySettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.worked = start;
    }

    int page() {
        return settings.page();
    }

    /** Lets others go first, for as long as the share asks after the work done since the last rest. */
    void rest() {
        long work = nanos.getAsLong() - worked;
        long rest = (long) (work * (1 - settings.share()) / settings.share());
        if (rest > 0) {
            LockSupport.parkNanos(rest);
        } else {
            Thread.yield();
        }
        worked = nanos.getAsLong();
    }

    Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }
}
