package io.caravanserai.processes;

import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.processes.task.OutcomeVoice;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;

/**
 * Starts the process of a decision in the caller's transaction, up to its first job, timer or task. Whatever acts is a job
 * ({@link DiagramLaw}), so that nothing is sent before the decision is committed. A model that is not deployed is a
 * {@link io.caravanserai.domain.action.NoProcessException}; see {@link ProcessCatalog#checkActions}.
 */
public final class CamundaActionDesk implements ActionDesk {

    private static final String OWN_EVENTS = OutcomeVoice.SOURCE + "/";

    private final RuntimeService runtime;
    private final PendingOutcomes pending;
    private final StartVariables variables;
    private final DeployedModels models;
    private final OneCommand oneCommand;

    /**
     * @param engine configured with {@link CamundaSetup}, on the DataSource and transaction manager of the house
     * @param actions the catalogue in force now
     */
    public CamundaActionDesk(
            ProcessEngine engine,
            PendingOutcomes pending,
            Supplier<ActionCatalogue> actions,
            ProcessSettings settings,
            InstantSource clock) {
        this.runtime = engine.getRuntimeService();
        this.pending = pending;
        this.variables = new StartVariables(actions, settings, clock);
        this.oneCommand = new OneCommand(engine);
        this.models = new DeployedModels(engine.getRepositoryService(), clock);
    }

    @Override
    public void carryOut(List<Receipt> receipts) {
        Map<String, Receipt> byDecision = new LinkedHashMap<>();
        receipts.forEach(receipt -> byDecision.put(receipt.id().value(), receipt));
        byDecision.values().removeIf(receipt -> receipt.choice().process() == null);
        if (!byDecision.isEmpty()) {
            byDecision.values().forEach(this::model);
            byDecision.keySet().removeAll(oneCommand.started(byDecision.keySet()));
            oneCommand.run(() -> byDecision.values().forEach(this::start));
        }
    }

    private String model(Receipt receipt) {
        return models.newest(Objects.requireNonNull(receipt.choice().process(), "has a process"));
    }

    private void start(Receipt receipt) {
        runtime.startProcessInstanceById(model(receipt), receipt.id().value(), variables.of(receipt));
    }

    /** What a process said itself it knows already; what is not final closes nothing. */
    @Override
    public void outcomeArrived(DecisionId decision, Outcome outcome) {
        if (outcome.response().isFinal() && !outcome.event().startsWith(OWN_EVENTS)) {
            pending.add(decision, outcome);
        }
    }
}
