package io.caravanserai.bench.load;

import java.util.concurrent.locks.LockSupport;

/**
 * An open loop: things are due at a fixed rate whether or not the earlier ones are done, so that a hub that stalls is charged
 * for everything that had to wait (no coordinated omission).
 */
record Pace(long startNanos, double perSecond) {

    static Pace startingNow(double perSecond) {
        return new Pace(System.nanoTime(), perSecond);
    }

    /** When number {@code index} is due, by {@link System#nanoTime}. */
    long due(int index) {
        return startNanos + (long) (index * 1e9 / perSecond);
    }

    void awaitDue(int index) {
        long left = due(index) - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due(index) - System.nanoTime();
        }
    }
}
