package io.caravanserai.app.browser;

import io.caravanserai.app.http.RunningHub;
import io.caravanserai.decision.replay.BackgroundReplayDesk;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.table.RuleBook;
import java.util.concurrent.CountDownLatch;

/** While it is open, a colleague's replay is never done, and everybody else's waits behind it. */
final class BusyReplays implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);

    BusyReplays(RunningHub hub) {
        ReplayOrder order = new ReplayOrder(hub.part(RuleBook.class).current(), 1, "colleague");
        hub.part(BackgroundReplayDesk.class).start(order, result -> wait(over));
    }

    private static void wait(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
