package io.caravanserai.modeladapter;

import java.time.Duration;

/**
 * Until when somebody waits.
 *
 * @param nanos by {@link System#nanoTime}
 */
record Deadline(long nanos) {

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /** What is left, or less. */
    Duration atMost(Duration budget) {
        Duration left = Duration.ofNanos(nanos - System.nanoTime());
        return left.compareTo(budget) < 0 ? left : budget;
    }
}
