package io.caravanserai.modeladapter;

import java.time.Duration;

/** Counts what a version in the shadow said beside the one in use. */
final class SideLog {

    private static final double TEN_THOUSAND = 10_000;

    private final CallLog calls = new CallLog();
    private long compared;
    private long agreed;
    private double distance;
    private long failed;
    private long passedOver;

    synchronized void add(Likeness likeness, long nanos) {
        calls.add(nanos, false);
        compared++;
        agreed += likeness.agrees() ? 1 : 0;
        distance += likeness.distance();
    }

    synchronized void failed(long nanos) {
        calls.add(nanos, true);
        failed++;
    }

    synchronized void passedOver() {
        passedOver++;
    }

    synchronized SideBySide figures() {
        double mean = distance / Math.max(1, compared);
        return new SideBySide(
                compared,
                agreed,
                Math.round(mean * TEN_THOUSAND) / TEN_THOUSAND,
                failed,
                passedOver,
                calls.pulse(Duration.ZERO).slowMicros());
    }
}
