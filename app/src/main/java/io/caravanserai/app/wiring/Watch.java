package io.caravanserai.app.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own; a look that fails is repeated. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final ScheduledExecutorService thread;

    private Watch(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    static Watch every(Duration pause, String name, Runnable look) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, name));
        thread.scheduleWithFixedDelay(
                () -> safely(look, name), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return new Watch(thread);
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private static void safely(Runnable look, String name) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).addKeyValue("watch", name).log("A look failed and is repeated");
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
