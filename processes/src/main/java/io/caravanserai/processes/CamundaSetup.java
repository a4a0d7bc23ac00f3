package io.caravanserai.processes;

import io.caravanserai.processes.form.FormGuards;
import io.caravanserai.processes.form.TaskForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Everything the house asks of the engine, as a plugin, so that the app keeps its own DataSource and transaction manager.
 * Jobs do not run before {@link ProcessesIdle#startJobs}.
 */
public final class CamundaSetup extends AbstractProcessEnginePlugin {

    /** The longest any model asks for; what is older is the archive's business. */
    private static final String HISTORY_TIME_TO_LIVE = "P365D";

    /** Five tries a minute apart, then an incident that Cockpit shows. */
    private static final String RETRIES = "R5/PT1M";

    /** More than there are cores, because a commit waits for the write it shares with others. */
    private static final int THREADS = 12;

    private static final int QUEUE = 60;
    private static final int JOBS_PER_ACQUISITION = 30;

    /** A campaign's batch of 100 sends must fit in. */
    private static final int LOCK_MILLIS = 600_000;

    private final Map<String, Object> delegates;
    private final @Nullable String node;

    /**
     * @param delegates the only names an expression in a diagram can reach; see {@link ProcessDelegates}
     */
    public CamundaSetup(Map<String, Object> delegates) {
        this(delegates, null);
    }

    /**
     * @param node name of this hub among others, the same over restarts: jobs it had in hand when it was killed are its own
     *     again at once; null for a new name each time
     */
    public CamundaSetup(Map<String, Object> delegates, @Nullable String node) {
        this.delegates = Map.copyOf(delegates);
        this.node = node;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        diagrams(configuration);
        history(configuration);
        security(configuration);
        jobs(configuration);
        TimerDurations.nameTheirFactory();
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        EngineTables.prepare((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }

    /** With an expression manager of our own, no diagram reaches a bean of the app, however the app builds its engine. */
    private void diagrams(ProcessEngineConfigurationImpl configuration) {
        configuration.setBeans(new HashMap<>(delegates));
        configuration.setExpressionManager(new JuelExpressionManager(new HashMap<>(delegates)));
        configuration.setCustomPreDeployers(List.of(new CheckedDeployer(new ProcessCatalog(delegates.keySet()))));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new FormGuards(new TaskForms()))));
        configuration.setIdGenerator(new TimeOrderedIds());
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
    }

    private static void history(ProcessEngineConfigurationImpl configuration) {
        HouseHistory level = new HouseHistory();
        configuration.setCustomHistoryLevels(List.of(level));
        configuration.setHistoryLevel(level);
        configuration.setHistory(level.getName());
        // Known at the start, so that an end does not write it into every history table.
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        configuration.setHistoryTimeToLive(HISTORY_TIME_TO_LIVE);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setHistoryCleanupBatchWindowStartTime("03:00");
        configuration.setHistoryCleanupBatchWindowEndTime("05:00");
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
    }

    private static void security(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationEnabled(true);
        configuration.setAuthorizationEnabledForCustomCode(false);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
    }

    private void jobs(ProcessEngineConfigurationImpl configuration) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(THREADS);
        executor.setMaxPoolSize(THREADS);
        executor.setQueueSize(QUEUE);
        executor.setMaxJobsPerAcquisition(JOBS_PER_ACQUISITION);
        executor.setLockTimeInMillis(LOCK_MILLIS);
        if (node != null) {
            executor.setLockOwner(node);
        }
        configuration.setJobExecutor(executor);
        configuration.setJobExecutorActivate(false);
        configuration.setFailedJobRetryTimeCycle(RETRIES);
        // So that jobs which are due are found by an index; see EngineTables.
        configuration.setEnsureJobDueDateNotNull(true);
    }
}
