package io.caravanserai.app.wiring;

import io.caravanserai.app.play.Doors;
import io.caravanserai.app.settings.Mode;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.processes.CamundaGroups;
import io.caravanserai.processes.OutcomeDelivery;
import io.caravanserai.processes.ProcessesIdle;
import io.caravanserai.routes.source.SourceRoutes;
import io.caravanserai.routes.stream.EventStreamConsumer;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the house in the order of its data and closes it the other way round: what comes in stops first, what is in hand is
 * finished, then the rooms close.
 */
@Component
class Household implements SmartLifecycle, Doors {

    private final ProcessEngine engine;
    private final Diagrams diagrams;
    private final FlowInForce flow;
    private final OnnxModels models;
    private final EventStreamConsumer stream;
    private final SourceRoutes sources;
    private final OutcomeDelivery outcomes;
    private final ProcessesIdle processes;
    private final Mode mode;
    private volatile boolean running;

    Household(
            ProcessEngine engine,
            Diagrams diagrams,
            FlowInForce flow,
            OnnxModels models,
            EventStreamConsumer stream,
            SourceRoutes sources,
            OutcomeDelivery outcomes,
            ProcessesIdle processes,
            Mode mode) {
        this.engine = engine;
        this.diagrams = diagrams;
        this.flow = flow;
        this.models = models;
        this.stream = stream;
        this.sources = sources;
        this.outcomes = outcomes;
        this.processes = processes;
        this.mode = mode;
    }

    @Override
    public void start() {
        diagrams.bringIn();
        CamundaGroups.ensure(engine);
        stream.start();
        if (mode == Mode.LIVE) {
            open();
        }
        running = true;
    }

    @Override
    public void open() {
        flow.goLive();
        models.waitAtLeast(Duration.ZERO);
        processes.startJobs();
        outcomes.start();
        sources.startAll();
    }

    @Override
    public void stop() {
        sources.close();
        stream.stop();
        outcomes.stop();
        processes.stopJobs();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
