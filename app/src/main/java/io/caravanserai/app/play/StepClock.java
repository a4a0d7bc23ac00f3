package io.caravanserai.app.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Gives the n-th record of a set without times the same time in every play: start + n x step. */
final class StepClock implements InstantSource {

    private final Instant start;
    private final Duration step;
    private long records;

    StepClock(Instant start, Duration step) {
        this.start = start;
        this.step = step;
    }

    @Override
    public Instant instant() {
        return start.plus(step.multipliedBy(records));
    }

    void next() {
        records++;
    }
}
