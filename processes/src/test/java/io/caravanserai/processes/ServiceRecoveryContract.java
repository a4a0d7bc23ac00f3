package io.caravanserai.processes;

import static io.caravanserai.processes.ReceiptBuilder.aDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The story of making good, path by path; the same on every database. */
abstract class ServiceRecoveryContract {

    private final TestHouse house;

    ServiceRecoveryContract(TestHouse house) {
        this.house = house;
    }

    @BeforeEach
    void walk() {
        AbstractAssertions.init(house.engine);
    }

    @AfterEach
    void backToNow() {
        AbstractAssertions.reset();
        ClockUtil.reset();
    }

    @Test
    void callBackSolvesTheCase() {
        ProcessInstance process = started("service_callback");
        complete(task(process), Map.of("response", "accepted"));
        house.runJobs(process);

        assertThatProcess(process)
                .hasPassed("recordCase")
                .hasNotPassed("supervise")
                .isEnded();
        assertThat(house.intake.stepsOf(decision(process))).containsExactly("recordCase accepted");
    }

    @Test
    void supervisorFollowsUpWhenNobodyCallsBackInTime() {
        ProcessInstance process = started("service_callback");
        house.timePasses(Duration.ofHours(4).plusMinutes(1), process);

        assertThatProcess(process).isWaitingAt("supervise");
        BpmnAwareTests.assertThat(task(process)).hasCandidateGroup("approver");
    }

    @Test
    void supervisorFollowsUpWhenTheCallDidNotSolveIt() {
        ProcessInstance process = started("service_callback");
        complete(task(process), Map.of("response", "declined"));

        assertThatProcess(process).isWaitingAt("supervise");
    }

    @Test
    void apologyEndsWhenTheCustomerIsContent() {
        ProcessInstance process = started("service_apology");
        house.customerAnswers(decision(process), Response.ACCEPTED);

        assertThatProcess(process).hasNotPassed("issueVoucher").isEnded();
    }

    @Test
    void supervisorFollowsUpWhenTheApologyDidNotHelp() {
        ProcessInstance process = started("service_apology");
        house.customerAnswers(decision(process), Response.DECLINED);

        assertThatProcess(process).isWaitingAt("supervise");
        house.customerAnswers(decision(process), Response.ACCEPTED);
        assertThatProcess(process).hasPassed("answeredSupervisor").isEnded();
    }

    @Test
    void voucherIsTakenBackWhenItsMessageDoesNotLeave() {
        Receipt receipt = aDecision("service_voucher").build();
        house.sendDesk.refuse(receipt.id(), 1, "no_address");
        ProcessInstance process = house.start(receipt);
        house.runJobs(process);

        assertThatProcess(process)
                .hasPassed("issueVoucher", "cancelVoucher", "takeBack")
                .isEnded();
        assertThat(house.intake.stepsOf(receipt.id())).containsExactly("recordClosing not_sent");
    }

    @Test
    void voucherStaysWhenItsMessageLeaves() {
        ProcessInstance process = started("service_voucher");

        assertThatProcess(process)
                .hasPassed("issueVoucher")
                .hasNotPassed("cancelVoucher")
                .variables()
                .hasEntrySatisfying("voucher", code -> assertThat((String) code).matches("V-[0-9A-F]{10}"));
    }

    @Test
    void closesAsIgnoredWhenTheCustomerSaysNothing() {
        ProcessInstance process = started("service_apology");
        house.timePasses(Duration.ofDays(3).plusMinutes(1), process);

        assertThatProcess(process).isEnded();
        assertThat(house.intake.stepsOf(decision(process)))
                .containsExactly("sendMessage sent", "recordClosing ignored");
    }

    private ProcessInstance started(String action) {
        ProcessInstance process = house.start(aDecision(action));
        house.runJobs(process);
        return process;
    }

    private static DecisionId decision(ProcessInstance process) {
        return new DecisionId(process.getBusinessKey());
    }

    private static ProcessInstanceAssert assertThatProcess(ProcessInstance process) {
        return BpmnAwareTests.assertThat(process);
    }
}
