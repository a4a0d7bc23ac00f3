package io.caravanserai.bench.load;

import java.util.Arrays;

/** Exact percentiles of waiting times in nanoseconds. Every waiting time counts from when it was meant to begin. */
final class Latencies {

    private final long[] sorted;

    Latencies(long[] nanos) {
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** In milliseconds; NaN when there are none. */
    double percentile(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int place = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.max(0, place)] / 1e6;
    }

    String text() {
        return "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms (%,d)"
                .formatted(percentile(50), percentile(99), percentile(99.9), percentile(100), sorted.length);
    }
}
