package io.caravanserai.routes.source;

import io.caravanserai.routes.stream.BackOff;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** One source that should run: started, and started again later when it cannot. Safe for use by several threads. */
final class SupervisedSource {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final long STOP_SECONDS = 20;

    private final Source source;
    private final SourceTypes types;
    private final CamelContext camel;
    private final ScheduledExecutorService later;
    private final BackOff backOff = new BackOff(FIRST_WAIT, LONGEST_WAIT);
    private boolean wanted;
    private boolean probeFailed;
    private @Nullable RunningRoute running;

    SupervisedSource(Source source, SourceTypes types, CamelContext camel, ScheduledExecutorService later) {
        this.source = source;
        this.types = types;
        this.camel = camel;
        this.later = later;
    }

    synchronized void start() {
        wanted = true;
        backOff.reset();
        tryStart();
    }

    synchronized void stop() {
        wanted = false;
        letGo();
        source.gauge().stopped();
    }

    /** Looks whether a running source is still there. */
    synchronized void check() {
        RunningRoute current = running;
        if (current == null) {
            return;
        }
        try {
            current.route().probe();
            if (probeFailed) {
                probeFailed = false;
                source.gauge().answered();
            }
        } catch (Exception e) {
            probeFailed = true;
            source.gauge().down(Reason.of(e));
        }
    }

    private synchronized void tryStart() {
        if (!wanted || running != null) {
            return;
        }
        // A route that is added while Camel itself still starts says that it runs, but never reads.
        if (!camel.getStatus().isStarted()) {
            tryLater();
            return;
        }
        try {
            Optional<SourceRoute> route = types.route(source, this::restartLater);
            if (route.isPresent()) {
                running = RunningRoute.start(route.get(), camel);
            }
            source.gauge().started();
        } catch (Exception e) {
            source.gauge().down(Reason.of(e));
            tryLater();
        }
    }

    private void tryLater() {
        var unused = later.schedule(this::tryStart, backOff.next().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Called on the route's own thread, which must not wait for its own end. */
    private void restartLater() {
        later.execute(() -> {
            synchronized (this) {
                letGo();
                tryLater();
            }
        });
    }

    private void letGo() {
        RunningRoute current = running;
        if (current != null) {
            current.stop(camel, STOP_SECONDS);
            running = null;
        }
    }
}
