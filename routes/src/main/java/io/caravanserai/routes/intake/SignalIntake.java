package io.caravanserai.routes.intake;

import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.model.Understander;
import io.caravanserai.routes.stream.EventPublisher;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;

/**
 * The one way in for all sources. When it returns, every event is on the stream and every record that could not become one
 * is in quarantine: the source may be acknowledged. Safe for use by several threads.
 */
public final class SignalIntake {

    private final LiveConnectors connectors;
    private final Handover handover;
    private final HealthBoard health;

    /** Drops pictures unseen. */
    public SignalIntake(
            LiveConnectors connectors,
            Understander understander,
            EventPublisher stream,
            Quarantine quarantine,
            HealthBoard health,
            InstantSource clock) {
        this(connectors, new UnderstandStep(understander), stream, quarantine, health, clock);
    }

    /** @param understand bounded, such as by a {@link BoundedUnderstander}: it is called on the source's thread */
    public SignalIntake(
            LiveConnectors connectors,
            UnderstandStep understand,
            EventPublisher stream,
            Quarantine quarantine,
            HealthBoard health,
            InstantSource clock) {
        this.connectors = connectors;
        this.handover = new Handover(understand, stream, quarantine, clock);
        this.health = health;
    }

    /**
     * Takes one delivery of any size: it is read and handed over in chunks. The stream is not closed.
     *
     * @throws IllegalArgumentException when there is no such connector
     * @throws io.caravanserai.domain.problem.RetryLaterException when broker or database is not there
     * @throws java.io.UncheckedIOException when the source stops answering midway; what came before is handed over
     */
    public IntakeSummary receive(String connector, InputStream content, String place) {
        return receive(connector, List.of(new Delivery(place, content)));
    }

    /** Takes several small deliveries, handed over together and in order; throws as the other one does. */
    public IntakeSummary receive(String connector, List<Delivery> deliveries) {
        IntakeRun run = new IntakeRun(connectors.normaliser(connector), handover, health.of(connector));
        deliveries.forEach(run::read);
        return run.finish();
    }
}
