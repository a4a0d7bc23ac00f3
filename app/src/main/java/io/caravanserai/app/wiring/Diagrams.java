package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.processes.ProcessCatalog;
import io.caravanserai.processes.ProcessDeployment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Brings the diagrams into force, and says which are broken and which an action misses. */
@Component
class Diagrams {

    private final ProcessEngine engine;
    private final ProcessDeployment deployment;
    private final ActionCatalogue actions;
    private final Path folder;
    private final HouseProblems problems;
    private final WaitingForDiagrams waiting;

    Diagrams(
            ProcessEngine engine,
            ProcessDeployment deployment,
            ActionCatalogue actions,
            HubSettings settings,
            HouseProblems problems,
            WaitingForDiagrams waiting) {
        this.engine = engine;
        this.deployment = deployment;
        this.actions = actions;
        this.folder = settings.asset("processes");
        this.problems = problems;
        this.waiting = waiting;
    }

    /** To be called before the first event is decided. */
    void bringIn() {
        deploy();
        waiting.hubStarts();
    }

    private void deploy() {
        List<Problem> found = new ArrayList<>(deployment.deploy(engine.getRepositoryService()));
        found.addAll(ProcessCatalog.checkActions(actions, folder));
        problems.diagrams(found);
    }

    /** A changed diagram comes into force while the hub runs, as every other asset does, and what waited for it goes on. */
    void look() {
        if (deployment.isBehind()) {
            deploy();
            waiting.diagramsCame();
        }
        waiting.look();
    }
}
