package io.caravanserai.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CamundaGroupsTest {

    private final TestHouse house = TestHouse.onH2();
    private final ProcessEngine engine = house.engine;

    @BeforeEach
    void ensure() {
        CamundaGroups.ensure(engine);
    }

    @AfterEach
    void leave() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void writesNothingTheSecondTime() {
        long before =
                engine.getAuthorizationService().createAuthorizationQuery().count();
        CamundaGroups.ensure(engine);

        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count())
                .isEqualTo(before);
        assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(2);
    }

    @Test
    void agentSeesAndFinishesOnlyTheTasksOfAgents() {
        ProcessInstance process = house.start(ReceiptBuilder.aDecision("retention_call"));
        house.runJobs(process);
        String task = task(process);

        enter("anna", CamundaGroups.AGENT);
        assertThat(task(process)).isEqualTo(task);
        engine.getTaskService().claim(task, "anna");

        enter("victor", CamundaGroups.APPROVER);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .isZero();
    }

    @Test
    void viewerSeesInstancesAndChangesNone() {
        ProcessInstance process = house.start(ReceiptBuilder.aDecision("retention_call"));

        enter("wang", CamundaGroups.VIEWER);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count())
                .isOne();
        assertThat(catchThrowable(() -> engine.getRuntimeService().deleteProcessInstance(process.getId(), "no")))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void onlyEditorsAndApproversStartCampaigns() {
        assertThat(mayStartCampaign(CamundaGroups.EDITOR)).isTrue();
        assertThat(mayStartCampaign(CamundaGroups.APPROVER)).isTrue();
        assertThat(mayStartCampaign(CamundaGroups.AGENT)).isFalse();
        assertThat(mayStartCampaign(CamundaGroups.VIEWER)).isFalse();
    }

    private boolean mayStartCampaign(String group) {
        return engine.getAuthorizationService()
                .isUserAuthorized(
                        "somebody",
                        List.of(group),
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        "campaign");
    }

    private String task(ProcessInstance process) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getId();
    }

    private void enter(String user, String group) {
        engine.getIdentityService().setAuthentication(user, List.of(group));
    }
}
