package io.caravanserai.processes;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on one thread of its own, beside the engine's jobs. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final String name;
    private final Runnable round;
    private final Duration every;
    private @Nullable ScheduledExecutorService worker;

    /** @param every pause between two rounds */
    Rounds(String name, Runnable round, Duration every) {
        this.name = name;
        this.round = round;
        this.every = every;
    }

    synchronized void start() {
        if (worker == null) {
            worker = Executors.newSingleThreadScheduledExecutor(this::thread);
            worker.scheduleWithFixedDelay(this::safely, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Returns once the round under way has ended. */
    synchronized void stop() {
        if (worker != null) {
            worker.shutdown();
            awaitEnd(worker);
            worker = null;
        }
    }

    private void awaitEnd(ScheduledExecutorService worker) {
        try {
            if (!worker.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                LOG.atWarn()
                        .addKeyValue("worker", name)
                        .log("It did not stop in time; its transaction will roll back.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void safely() {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).addKeyValue("worker", name).log("A round failed; the next one tries again.");
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
