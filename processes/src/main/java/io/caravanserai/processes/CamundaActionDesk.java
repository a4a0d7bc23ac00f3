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
    private final DeployedKeys keys;

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
        this.keys = new DeployedKeys(engine.getRepositoryService());
    }

    @Override
    public void carryOut(Receipt receipt) {
        String key = receipt.choice().process();
        if (key != null && !isStarted(receipt.id())) {
            start(keys.checked(key), receipt);
        }
    }

    private boolean isStarted(DecisionId decision) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(decision.value())
                        .count()
                > 0;
    }

    private void start(String key, Receipt receipt) {
        runtime.startProcessInstanceByKey(key, receipt.id().value(), variables.of(receipt));
    }

    /** What a process said itself it knows already; what is not final closes nothing. */
    @Override
    public void outcomeArrived(DecisionId decision, Outcome outcome) {
        if (outcome.response().isFinal() && !outcome.event().startsWith(OWN_EVENTS)) {
            pending.add(decision, outcome);
        }
    }
}
