package io.caravanserai.processes;

import io.caravanserai.processes.campaign.CampaignEnroller;
import java.time.Duration;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Starts and stops the jobs and what is decided beside them, and knows when nothing is left to do now. Timers in the future,
 * suspended jobs and incidents (no retries left) do not count.
 */
public final class ProcessesIdle {

    private static final Duration ENROL_EVERY = Duration.ofSeconds(1);

    private final ManagementService management;
    private final JobExecutor executor;
    private final JobLocks locks;
    private final OutcomeDelivery outcomes;
    private final CampaignEnroller campaigns;
    private final Rounds enrolments;

    public ProcessesIdle(ProcessEngine engine, OutcomeDelivery outcomes, CampaignEnroller campaigns) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.management = engine.getManagementService();
        this.executor = Objects.requireNonNull(configuration.getJobExecutor());
        this.locks = new JobLocks(configuration);
        this.outcomes = outcomes;
        this.campaigns = campaigns;
        this.enrolments = new Rounds("campaign-enroller", campaigns::enrolDue, ENROL_EVERY);
    }

    /** What was in hand when this node was killed is taken up again at once, not when its locks run out. */
    public void startJobs() {
        if (!executor.isActive()) {
            locks.release(executor.getLockOwner());
            campaigns.release();
            executor.start();
            enrolments.start();
        }
    }

    /** Returns once running jobs have ended. */
    public void stopJobs() {
        if (executor.isActive()) {
            enrolments.stop();
            executor.shutdown();
        }
    }

    /** Jobs and batches of campaigns whose turn is now, if jobs run at all; one that runs counts until it is committed. */
    public boolean hasDueJobs() {
        // A batch follows on a job and a job on a batch.
        return campaigns.hasDue() || hasJobs() || campaigns.hasDue();
    }

    private boolean hasJobs() {
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
