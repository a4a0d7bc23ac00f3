package io.caravanserai.routes.stream;

import java.time.Duration;

/** Waits that double from the first to the longest, and start over once something worked. Not for use by several threads. */
public final class BackOff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    public BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    public Duration next() {
        Duration answer = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return answer;
    }

    public void reset() {
        next = first;
    }
}
