package io.caravanserai.routes.source;

import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.LiveConnectors;
import io.caravanserai.routes.intake.SignalIntake;
import io.caravanserai.routes.stream.HubKafka;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;

/** All sources of the hub, each on its own. The Camel context has to be started; closing this leaves it running. */
public final class SourceRoutes implements AutoCloseable {

    private static final int CHECK_SECONDS = 15;
    private static final int THREADS = 4;

    private final CamelContext camel;
    private final LiveConnectors connectors;
    private final SignalIntake intake;
    private final HealthBoard health;
    private final SourceTypes types;
    private final ScheduledExecutorService later = new ScheduledThreadPoolExecutor(THREADS, SourceRoutes::thread);
    private final Map<String, SupervisedSource> sources = new ConcurrentHashMap<>();

    public SourceRoutes(
            CamelContext camel,
            LiveConnectors connectors,
            SignalIntake intake,
            HealthBoard health,
            HubKafka hub,
            Cursors cursors) {
        this.camel = camel;
        this.connectors = connectors;
        this.intake = intake;
        this.health = health;
        this.types = new SourceTypes(hub, cursors);
    }

    /** Returns at once; {@link HealthBoard} says how each of them does. */
    public void startAll() {
        connectors.sources().forEach(this::startIfEnabled);
        var unused = later.scheduleWithFixedDelay(this::checkAll, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Starts one source, or starts it anew.
     *
     * @throws IllegalArgumentException when there is no such connector
     */
    public void start(String connector) {
        ConnectorDefinition definition = connectors
                .find(connector)
                .orElseThrow(() -> new IllegalArgumentException("There is no connector (%s). Maybe one of %s."
                        .formatted(
                                connector,
                                connectors.sources().stream()
                                        .map(ConnectorDefinition::name)
                                        .toList())));
        stop(connector);
        Source source = new Source(definition, intake, health.of(connector));
        SupervisedSource supervised = new SupervisedSource(source, types, camel, later);
        sources.put(connector, supervised);
        later.execute(supervised::start);
    }

    /** Finishes the delivery in hand. A source that does not run stays as it is. */
    public void stop(String connector) {
        SupervisedSource supervised = sources.remove(connector);
        if (supervised != null) {
            supervised.stop();
        }
    }

    /** Follows a change of the connectors: what came or changed is started anew, what went is stopped. */
    public void apply(Set<String> changed) {
        for (String connector : changed) {
            stop(connector);
            connectors.find(connector).ifPresentOrElse(this::reloaded, () -> health.forget(connector));
        }
    }

    @Override
    public void close() {
        later.shutdown();
        sources.keySet().parallelStream().forEach(this::stop);
    }

    private void reloaded(ConnectorDefinition definition) {
        health.of(definition.name()).note("reloaded", "version " + definition.version());
        startIfEnabled(definition);
    }

    private void startIfEnabled(ConnectorDefinition definition) {
        if (definition.enabled()) {
            start(definition.name());
        } else {
            health.of(definition.name()).stopped();
        }
    }

    private void checkAll() {
        sources.values().forEach(SupervisedSource::check);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sources");
        thread.setDaemon(true);
        return thread;
    }
}
