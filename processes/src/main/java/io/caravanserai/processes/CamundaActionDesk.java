package io.caravanserai.processes;

import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.processes.task.OutcomeVoice;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/**
 * Starts the process of a decision in the caller's transaction. The first step is a job, so that nothing is sent before
 * the decision is committed. A model that is not deployed is an {@code IllegalArgumentException}; see
 * {@link ProcessCatalog#checkActions}.
 */
public final class CamundaActionDesk implements ActionDesk {

    private static final String OWN_EVENTS = OutcomeVoice.SOURCE + "/";

    private final RuntimeService runtime;
    private final HistoryService history;
    private final PendingOutcomes pending;
    private final StartVariables variables;
    private final DeployedModels models;
    private final String startedBefore;

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
        this.history = engine.getHistoryService();
        this.pending = pending;
        this.variables = new StartVariables(actions, settings, clock);
        this.models = new DeployedModels(engine.getRepositoryService(), clock);
        this.startedBefore = "select * from %s where BUSINESS_KEY_ = #{decision}"
                .formatted(engine.getManagementService().getTableName(HistoricProcessInstance.class));
    }

    @Override
    public void carryOut(Receipt receipt) {
        String key = receipt.choice().process();
        if (key != null && !isStarted(receipt.id())) {
            start(models.newest(key), receipt);
        }
    }

    /** The engine's own query would build its text anew at every call: a quarter of the cost of a start. */
    private boolean isStarted(DecisionId decision) {
        return !history.createNativeHistoricProcessInstanceQuery()
                .sql(startedBefore)
                .parameter("decision", decision.value())
                .listPage(0, 1)
                .isEmpty();
    }

    private void start(String model, Receipt receipt) {
        runtime.startProcessInstanceById(model, receipt.id().value(), variables.of(receipt));
    }

    /** What a process said itself it knows already; what is not final closes nothing. */
    @Override
    public void outcomeArrived(DecisionId decision, Outcome outcome) {
        if (outcome.response().isFinal() && !outcome.event().startsWith(OWN_EVENTS)) {
            pending.add(decision, outcome);
        }
    }
}
