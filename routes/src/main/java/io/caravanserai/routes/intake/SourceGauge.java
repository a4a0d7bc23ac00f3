package io.caravanserai.routes.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Counts and recent activity of one source. Safe for use by several threads. */
public final class SourceGauge {

    private static final int RECENT = 50;

    private final String name;
    private final InstantSource clock;
    private final Deque<Activity> recent = new ArrayDeque<>();
    private SourceStatus status = SourceStatus.STOPPED;
    private long received;
    private long published;
    private long quarantined;
    private boolean heard;
    private @Nullable Instant lastSignalAt;

    SourceGauge(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    public synchronized void started() {
        become(running(), "started");
    }

    public void stopped() {
        become(SourceStatus.STOPPED, "stopped");
    }

    public void down(String reason) {
        become(SourceStatus.down(reason), "down");
    }

    /** The source is well, the hub's broker or database is not there. */
    public void waiting(String reason) {
        become(SourceStatus.waiting(reason), "waiting");
    }

    /** A source that was down is there again, with or without signals. */
    public synchronized void answered() {
        if (status.state() == SourceStatus.State.DOWN) {
            status = running();
            note("answers", "");
        }
    }

    public synchronized void note(String what, String detail) {
        if (recent.size() == RECENT) {
            recent.removeLast();
        }
        recent.addFirst(new Activity(clock.instant(), what, detail));
    }

    public synchronized ConnectorHealth read() {
        return new ConnectorHealth(
                name, status, received, published, quarantined, lastSignalAt, new ArrayList<>(recent));
    }

    /** Recorded signals came by a play: they count, but say nothing of the source itself. */
    public synchronized void played(int records, int events, int kept) {
        received += records;
        published += events;
        quarantined += kept;
        lastSignalAt = clock.instant();
        note("played", "%d records".formatted(records));
    }

    synchronized void handedOver(int records, int events, int kept, String place) {
        received += records;
        published += events;
        quarantined += kept;
        lastSignalAt = clock.instant();
        heard = true;
        status = SourceStatus.UP;
        if (events > 0) {
            note("published", "%d events of %s".formatted(events, place));
        }
        if (kept > 0) {
            note("quarantined", "%d records of %s".formatted(kept, place));
        }
    }

    private SourceStatus running() {
        if (heard) {
            return SourceStatus.UP;
        }
        return SourceStatus.waiting(
                lastSignalAt == null
                        ? "no signal since the hub started"
                        : "only recorded signals since the hub started");
    }

    private synchronized void become(SourceStatus next, String what) {
        if (!next.equals(status)) {
            status = next;
            note(what, next.reason());
        }
    }
}
