package io.caravanserai.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.action.Enrolment;
import io.caravanserai.processes.campaign.CampaignEnroller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign waits with its batch until it is decided, beside the engine's jobs. */
class CampaignEnrollerTest {

    private static final Duration RETRY = Duration.ofSeconds(61);
    private static final Duration LOCK = Duration.ofMinutes(6);
    private static final Path FORM = TestHouse.FOLDER.resolve("campaign/campaign-approval.html");

    private final TestHouse house = TestHouse.onH2();
    private final ExternalTaskService tasks = house.engine.getExternalTaskService();
    private final String campaign = "enrol-" + UUID.randomUUID();
    private final String segment = "value_tier=" + UUID.randomUUID().toString().replace("-", "");
    private ProcessInstance process;
    private @Nullable DeploymentWithDefinitions before;

    @BeforeEach
    void proposed() {
        house.campaigns.size(30);
        process = house.engine.getRuntimeService().startProcessInstanceByKey("campaign", campaign, form());
    }

    @AfterEach
    void end() {
        ClockUtil.reset();
        house.campaigns.size(100);
        house.campaigns.mayBeAskedInsideAJob(false);
        house.engine.getRuntimeService().deleteProcessInstanceIfExists(process.getId(), "done", true, true, true, true);
        if (before != null) {
            house.engine.getRepositoryService().deleteDeployment(before.getId(), true);
        }
    }

    @Test
    void decidesAWholeBatchAtOnceAndNeverInsideAJob() {
        approved();
        runJobs();
        assertThat(asked()).as("by jobs").isEmpty();

        house.runJobs(process);

        assertThat(asked()).singleElement().satisfies(batch -> assertThat(batch).hasSize(20));
        assertThat(task()).isNull();
    }

    @Test
    void leavesABatchToTheNodeThatHasItUntilItsLockRunsOut() {
        waiting();
        LockedExternalTask other = lockedBy("node-2");

        house.enroller.enrolDue();
        assertThat(asked()).isEmpty();
        later(LOCK);
        house.enroller.enrolDue();

        assertThat(asked()).hasSize(1);
        assertThatThrownBy(() -> tasks.complete(other.getId(), "node-2")).hasMessageContaining(other.getId());
    }

    @Test
    void takesUpAtOnceWhatWasInHandWhenItsNodeWasKilled() {
        waiting();
        lockedBy("node-1");

        CampaignEnroller restarted = house.enroller("node-1");
        restarted.release();
        assertThat(restarted.hasDue()).isTrue();
        restarted.enrolDue();

        assertThat(asked()).hasSize(1);
    }

    @Test
    void aBatchThatFailsChangesNothingAndIsTriedAgainAfterAMinute() {
        waiting();
        byte[] roster = roster();

        broken().enrolDue();
        assertThat(roster()).isEqualTo(roster);
        house.enroller.enrolDue();
        assertThat(task()).isNotNull();
        later(RETRY);
        house.enroller.enrolDue();

        assertThat(task()).isNull();
        assertThat(roster()).isNotEqualTo(roster);
    }

    @Test
    void aBatchThatFailsFiveTimesIsAnIncidentThatSaysWhy() {
        waiting();
        for (int tries = 0; tries < 5; tries++) {
            broken().enrolDue();
            later(RETRY);
        }

        house.enroller.enrolDue();

        assertThat(task().getRetries()).isZero();
        assertThat(house.engine
                        .getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(process.getId())
                        .singleResult()
                        .getIncidentMessage())
                .isEqualTo("The database went away.");
    }

    @Test
    void aCampaignProposedOnTheDiagramOfBeforeStillFinishes() throws IOException {
        before = deployedOfBefore();
        house.campaigns.mayBeAskedInsideAJob(true);
        end(process);
        process = house.engine
                .getRuntimeService()
                .startProcessInstanceById(
                        before.getDeployedProcessDefinitions().get(0).getId(), campaign, form());
        approved();
        house.runJobs(process);
        house.timePasses(RETRY, process);
        house.timePasses(RETRY, process);
        house.timePasses(Duration.ofDays(8), process);

        assertThat(house.engine.getRuntimeService().getVariable(process.getId(), "report"))
                .asString()
                .contains("\"sent\" : 30");
        assertThat(asked()).hasSize(2);
    }

    private DeploymentWithDefinitions deployedOfBefore() throws IOException {
        String diagram = Files.readString(TestHouse.FOLDER.resolve("campaign/campaign.bpmn"))
                .replace(
                        "camunda:type=\"external\" camunda:topic=\"enrolBatch\"",
                        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${enrolBatch}\"");
        assertThat(diagram).contains("${enrolBatch}");
        return house.engine
                .getRepositoryService()
                .createDeployment()
                .addString("campaign.bpmn", diagram)
                .addString("campaign-approval.html", Files.readString(FORM))
                .deployWithResult();
    }

    private Map<String, Object> form() {
        return Map.of(
                "segment",
                segment,
                "action",
                "win_back_coupon",
                "channel",
                "email",
                "holdoutPercent",
                0,
                "perMinute",
                20);
    }

    private void waiting() {
        approved();
        runJobs();
        assertThat(task()).isNotNull();
    }

    private void approved() {
        runJobs();
        String approval = house.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getId();
        house.engine.getTaskService().complete(approval, Map.of("approved", true));
    }

    private void runJobs() {
        house.dueJobs(process)
                .forEach(job -> house.engine.getManagementService().executeJob(job.getId()));
    }

    private void end(ProcessInstance one) {
        house.engine.getRuntimeService().deleteProcessInstance(one.getId(), "done");
    }

    private static void later(Duration duration) {
        ClockUtil.offset(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis() + duration.toMillis());
    }

    private LockedExternalTask lockedBy(String node) {
        return tasks.fetchAndLock(1, node)
                .topic(CampaignEnroller.TOPIC, Duration.ofMinutes(5).toMillis())
                .businessKey(campaign)
                .execute()
                .get(0);
    }

    private CampaignEnroller broken() {
        return new CampaignEnroller(house.engine, house.campaigns, this::goesAway, "node-1");
    }

    /** Everything is done, but the commit fails. */
    private <T> T goesAway(Supplier<T> work) {
        return house.unit.run(() -> {
            assertThat(work.get()).isNotNull();
            throw new IllegalStateException("The database went away.");
        });
    }

    private ExternalTask task() {
        return tasks.createExternalTaskQuery()
                .processInstanceId(process.getId())
                .singleResult();
    }

    private byte[] roster() {
        return (byte[]) house.engine.getRuntimeService().getVariable(process.getId(), "roster0");
    }

    /** Batches of this campaign that were decided, or tried to be. */
    private List<List<Enrolment>> asked() {
        return house.campaigns.batches().stream()
                .filter(batch ->
                        batch.stream().anyMatch(one -> one.customer().value().startsWith(segment)))
                .toList();
    }
}
