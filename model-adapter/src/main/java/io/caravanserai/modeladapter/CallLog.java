package io.caravanserai.modeladapter;

import java.time.Duration;
import java.util.Arrays;

/** The latest calls of a model, in a ring. */
final class CallLog {

    private static final int KEPT = 256;
    private static final double MOST_OF_THEM = 0.95;
    private static final int NANOS_IN_A_MICRO = 1_000;

    private final long[] nanos = new long[KEPT];
    private final boolean[] failed = new boolean[KEPT];
    private long count;

    /** @param took of a call of as many rows as the budget is for, nanoseconds */
    synchronized void add(long took, boolean failure) {
        int place = (int) (count++ % KEPT);
        nanos[place] = took;
        failed[place] = failure;
    }

    /** One without an answer. Who was stopped failed only where it took most of the caller's patience itself. */
    void broke(long took, boolean stopped, Duration patience) {
        if (!stopped || took >= patience.toNanos() / 2) {
            add(took, true);
        }
    }

    /** What came before says nothing about now. */
    synchronized void clear() {
        count = 0;
    }

    synchronized Pulse pulse(Duration budget) {
        int calls = (int) Math.min(count, KEPT);
        int failures = 0;
        for (int i = 0; i < calls; i++) {
            failures += failed[i] ? 1 : 0;
        }
        long[] sorted = Arrays.copyOf(nanos, calls);
        Arrays.sort(sorted);
        long slow = calls == 0 ? 0 : sorted[(int) (MOST_OF_THEM * (calls - 1))];
        return new Pulse(calls, failures, slow / NANOS_IN_A_MICRO, budget.toNanos() / NANOS_IN_A_MICRO);
    }
}
