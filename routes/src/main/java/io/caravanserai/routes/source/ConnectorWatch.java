package io.caravanserai.routes.source;

import io.caravanserai.routes.intake.LiveConnectors;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the connectors' files now and then, and lets the sources follow. */
public final class ConnectorWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorWatch.class);

    private final LiveConnectors connectors;
    private final SourceRoutes sources;
    private final Runnable afterwards;
    private final ScheduledThreadPoolExecutor clock;

    /** @param afterwards called after each look that found a change, such as to hand the channels on */
    public ConnectorWatch(LiveConnectors connectors, SourceRoutes sources, Runnable afterwards, Duration every) {
        this.connectors = connectors;
        this.sources = sources;
        this.afterwards = afterwards;
        this.clock = new ScheduledThreadPoolExecutor(1, ConnectorWatch::thread);
        var unused =
                clock.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A look that fails is repeated, never the last one. */
    private void look() {
        try {
            if (connectors.haveChanged()) {
                sources.apply(connectors.reload());
                afterwards.run();
            }
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("The connectors could not be read again");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "connector-watch");
        thread.setDaemon(true);
        return thread;
    }
}
