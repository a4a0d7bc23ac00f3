package io.caravanserai.processes;

import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Starts and stops the jobs, and knows when nothing is left to do now. Timers in the future, suspended jobs and incidents
 * (no retries left) do not count.
 */
public final class ProcessesIdle {

    private final ManagementService management;
    private final JobExecutor executor;
    private final JobLocks locks;
    private final OutcomeDelivery outcomes;

    public ProcessesIdle(ProcessEngine engine, OutcomeDelivery outcomes) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.management = engine.getManagementService();
        this.executor = Objects.requireNonNull(configuration.getJobExecutor());
        this.locks = new JobLocks(configuration);
        this.outcomes = outcomes;
    }

    /** What was in hand when this node was killed is taken up again at once, not when its locks run out. */
    public void startJobs() {
        if (!executor.isActive()) {
            locks.release(executor.getLockOwner());
            executor.start();
        }
    }

    /** Returns once running jobs have ended. */
    public void stopJobs() {
        if (executor.isActive()) {
            executor.shutdown();
        }
    }

    /** Jobs that would run now if jobs run at all; one that runs counts until it is committed. */
    public boolean hasDueJobs() {
        return !management.createJobQuery().executable().active().listPage(0, 1).isEmpty();
    }

    /** Outcomes that can be delivered now. */
    public int pendingOutcomes() {
        return outcomes.deliverable();
    }

    public boolean isIdle() {
        return !hasDueJobs() && pendingOutcomes() == 0;
    }
}
