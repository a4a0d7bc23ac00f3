package io.caravanserai.processes.campaign;

import io.caravanserai.domain.action.CampaignDesk;
import io.caravanserai.domain.memory.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides for the batches campaigns wait with. That asks models: beside the engine's jobs, never in one. A batch is this
 * node's while its lock holds; its decisions, its roster and the way on are one transaction. Taken twice after a crash, the
 * second finds the decisions of the first.
 */
public final class CampaignEnroller {

    /** What a task in a diagram names to have its batch decided. */
    public static final String TOPIC = "enrolBatch";

    private static final Logger LOG = LoggerFactory.getLogger(CampaignEnroller.class);
    private static final Duration LOCK = Duration.ofMinutes(5);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int TRIES = 5;
    private static final int LONGEST_LIST = 1_000;

    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final BatchEnrolment enrolment;
    private final UnitOfWork unit;
    private final String node;
    private volatile boolean busy;

    /**
     * @param unit the transaction manager the engine writes with
     * @param node name of this hub among others, the same over restarts
     */
    public CampaignEnroller(ProcessEngine engine, CampaignDesk desk, UnitOfWork unit, String node) {
        this.tasks = engine.getExternalTaskService();
        this.runtime = engine.getRuntimeService();
        this.enrolment = new BatchEnrolment(desk);
        this.unit = unit;
        this.node = node;
    }

    /**
     * Decides for every batch that waits now. One that fails is tried again after a minute, five times in all, then it is an
     * incident.
     *
     * @return how many batches went on
     */
    public int enrolDue() {
        busy = true;
        try {
            int done = 0;
            for (List<LockedExternalTask> next = next(); !next.isEmpty(); next = next()) {
                done += goesOn(next.get(0)) ? 1 : 0;
            }
            return done;
        } finally {
            busy = false;
        }
    }

    /** Batches that would be decided now, or are at this moment on this node. */
    public boolean hasDue() {
        return tasks.createExternalTaskQuery()
                                .topicName(TOPIC)
                                .active()
                                .withRetriesLeft()
                                .notLocked()
                                .count()
                        > 0
                || busy;
    }

    /** What was in hand when this node was killed is free again; to be called while it decides nothing. */
    public void release() {
        tasks.createExternalTaskQuery().topicName(TOPIC).workerId(node).locked().listPage(0, LONGEST_LIST).stream()
                .map(ExternalTask::getId)
                .forEach(tasks::unlock);
    }

    private List<LockedExternalTask> next() {
        List<String> read = new ArrayList<>(CampaignPlan.FIELDS);
        read.add(Roster.LOOP_COUNTER);
        return tasks.fetchAndLock()
                .maxTasks(1)
                .workerId(node)
                .orderByCreateTime()
                .asc()
                .subscribe()
                .topic(TOPIC, LOCK.toMillis())
                .variables(read)
                .execute();
    }

    private boolean goesOn(LockedExternalTask task) {
        try {
            return unit.run(() -> decided(task));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("process", task.getProcessInstanceId())
                    .log("A campaign's batch was not decided; it is tried again.");
            failed(task, e);
            return false;
        }
    }

    private boolean decided(LockedExternalTask task) {
        Map<String, Object> form = task.getVariables();
        String roster = Roster.variable((Integer) form.get(Roster.LOOP_COUNTER));
        CampaignPlan plan =
                CampaignPlan.of(CampaignPlan.campaign(task.getBusinessKey(), task.getProcessInstanceId()), form::get);
        List<Member> members = Roster.read((byte[]) runtime.getVariable(task.getExecutionId(), roster));
        tasks.complete(task.getId(), node, Map.of(roster, Roster.written(enrolment.of(plan, members))));
        return true;
    }

    private void failed(LockedExternalTask task, RuntimeException e) {
        int left = (task.getRetries() == null ? TRIES : task.getRetries()) - 1;
        String why = String.valueOf(e.getMessage());
        String trace = ExceptionUtil.getExceptionStacktrace(e);
        tasks.handleFailure(task.getId(), node, why, trace, left, TRY_AGAIN_AFTER.toMillis());
    }
}
