package io.caravanserai.app.wiring;

import io.caravanserai.domain.action.NoProcessException;
import io.caravanserai.routes.intake.QuarantineReplay;
import io.caravanserai.routes.intake.ReplayResult;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Events whose process had no diagram wait in quarantine; once it is there they are replayed, without being asked. */
@Component
class WaitingForDiagrams {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingForDiagrams.class);
    /** One more than needed while events are decided: one may reach quarantine just after the diagram came. */
    private static final int LOOKS = 2;

    private final ProcessEngine engine;
    private final QuarantineReplay quarantine;
    private final FlowInForce flow;
    private volatile int looksLeft;

    WaitingForDiagrams(ProcessEngine engine, QuarantineReplay quarantine, FlowInForce flow) {
        this.engine = engine;
        this.quarantine = quarantine;
        this.flow = flow;
    }

    /** Diagrams may have come while the hub was closed; no event was decided since. */
    void hubStarts() {
        looksLeft = 1;
    }

    /** Diagrams came into force beside the events. */
    void diagramsCame() {
        looksLeft = LOOKS;
    }

    /** Not while recorded signals are played: their order is the play's. */
    void look() {
        if (looksLeft > 0 && flow.isLive()) {
            replay(deployed());
            looksLeft--;
        }
    }

    private void replay(Set<String> processes) {
        ReplayResult result = quarantine.replayAll(problem -> NoProcessException.isAbout(problem, processes));
        if (result.replayed() > 0) {
            LOG.atInfo().addKeyValue("events", result.replayed()).log("Events that waited for a diagram are replayed");
        }
    }

    private Set<String> deployed() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(ProcessDefinition::getKey)
                .collect(Collectors.toSet());
    }
}
