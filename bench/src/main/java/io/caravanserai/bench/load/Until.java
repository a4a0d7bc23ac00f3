package io.caravanserai.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition of another process. */
final class Until {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(200);

    private Until() {}

    static void within(Duration longest, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited %s in vain.".formatted(longest));
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }
}
