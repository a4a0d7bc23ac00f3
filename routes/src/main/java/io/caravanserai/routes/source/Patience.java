package io.caravanserai.routes.source;

import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.routes.intake.SourceGauge;
import io.caravanserai.routes.stream.BackOff;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tries the delivery in hand again and again while the hub's broker or database is not there, and asks the source for
 * nothing else meanwhile. Camel's own redelivery does the same, but holds up the stop of a route.
 */
final class Patience {

    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final SourceGauge gauge;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Patience(SourceGauge gauge) {
        this.gauge = gauge;
    }

    /** @throws RetryLaterException when the route stops first: do not acknowledge */
    <T> T untilDone(Callable<T> delivery) throws Exception {
        BackOff backOff = new BackOff(FIRST_WAIT, LONGEST_WAIT);
        while (true) {
            try {
                return delivery.call();
            } catch (RetryLaterException e) {
                gauge.waiting(Reason.of(e));
                if (stopping.await(backOff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                    throw e;
                }
            }
        }
    }

    void end() {
        stopping.countDown();
    }

    boolean isOver() {
        return stopping.getCount() == 0;
    }
}
