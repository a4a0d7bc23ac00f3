package io.caravanserai.routes.source;

import io.caravanserai.domain.model.Understanding;
import io.caravanserai.routes.ListPublisher;
import io.caravanserai.routes.MemoryQuarantine;
import io.caravanserai.routes.TestConnectors;
import io.caravanserai.routes.intake.ConnectorHealth;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.LiveConnectors;
import io.caravanserai.routes.intake.SignalIntake;
import io.caravanserai.routes.intake.SourceStatus.State;
import io.caravanserai.routes.stream.EventPublisher;
import io.caravanserai.routes.stream.HubKafka;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/** The sources of a test, wired as the app wires them, with the stream and quarantine in memory. */
final class SourceHouse implements AutoCloseable {

    final ListPublisher stream = new ListPublisher();
    final MemoryQuarantine quarantine = new MemoryQuarantine();
    final HealthBoard health = new HealthBoard(InstantSource.system());
    final TestConnectors files;
    final LiveConnectors connectors;
    final SourceRoutes routes;
    private final DefaultCamelContext camel = new DefaultCamelContext();

    SourceHouse(Path home, TestConnectors files, HubKafka hub) {
        this(home, files, hub, null);
    }

    SourceHouse(Path home, TestConnectors files, HubKafka hub, @Nullable EventPublisher other) {
        this.files = files;
        this.connectors = files.live();
        SignalIntake intake = new SignalIntake(
                connectors,
                texts -> texts.stream()
                        .map(text -> Optional.<Understanding>empty())
                        .toList(),
                other == null ? stream : other,
                quarantine,
                health,
                InstantSource.system());
        camel.start();
        this.routes =
                new SourceRoutes(camel, connectors, intake, health, hub, new FileCursors(home.resolve("cursors")));
    }

    static HubKafka noHub() {
        return new HubKafka(
                "localhost:1", "events", 1, null, Map.of("default.api.timeout.ms", "400", "request.timeout.ms", "300"));
    }

    ConnectorHealth health(String connector) {
        return health.of(connector).read();
    }

    State state(String connector) {
        return health(connector).status().state();
    }

    /** As when the app's beans are ready before Camel is. */
    void beforeCamelRuns(Runnable work) {
        camel.stop();
        work.run();
        camel.start();
    }

    @Override
    public void close() {
        routes.close();
        camel.stop();
    }
}
