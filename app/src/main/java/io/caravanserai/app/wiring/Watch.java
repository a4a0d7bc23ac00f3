package io.caravanserai.app.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own; a look that fails is repeated, and told of once. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final ScheduledExecutorService thread;
    private final String name;
    private final Runnable look;
    private boolean failing;

    private Watch(ScheduledExecutorService thread, String name, Runnable look) {
        this.thread = thread;
        this.name = name;
        this.look = look;
    }

    static Watch every(Duration pause, String name, Runnable look) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, name));
        Watch watch = new Watch(thread, name, look);
        thread.scheduleWithFixedDelay(watch::safely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private void safely() {
        try {
            look.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.atWarn().setCause(e).addKeyValue("watch", name).log("A look failed and is repeated");
            }
            failing = true;
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
