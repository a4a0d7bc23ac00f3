package io.caravanserai.profile.store;

import java.time.Duration;

/** How long a commit lets the last write of the file be the last: a write costs with what changed, so that fewer cost less. */
enum Patience {
    /** Somebody waits for the answer. */
    SOME(2, Duration.ofMillis(12)),
    /** Nobody does; most often another's write comes first and takes this commit along. */
    MUCH(8, Duration.ofMillis(50));

    private final int times;
    private final long longest;

    Patience(int times, Duration longest) {
        this.times = times;
        this.longest = longest.toNanos();
    }

    boolean leavesTheTurn() {
        return this == MUCH;
    }

    /**
     * Nanoseconds that are left until the next write: several times what the last one took, within reason.
     *
     * @param start of the last write, by {@link System#nanoTime}
     */
    long left(long start, long end) {
        long until = end + Math.min(longest, times * (end - start));
        return Math.max(0, until - System.nanoTime());
    }
}
