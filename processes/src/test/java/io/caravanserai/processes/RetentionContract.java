package io.caravanserai.processes;

import static io.caravanserai.processes.ReceiptBuilder.aDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The story of keeping a customer, path by path; the same on every database. */
abstract class RetentionContract {

    private static final Duration RETRY = Duration.ofMinutes(2);
    private static final Duration DAYS = Duration.ofDays(3).plusMinutes(1);

    private final TestHouse house;

    RetentionContract(TestHouse house) {
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
        house.intake.comeBack();
        house.sendDesk.quietHours(false);
    }

    @Test
    void nothingRunsBeforeTheDecisionIsCommitted() {
        ProcessInstance process = house.start(aDecision("retention_discount"));

        assertThatProcess(process).isWaitingAt("sendOffer");
        assertThat(house.sendDesk.leftFor(decision(process))).isEmpty();
    }

    @Test
    void acceptedOnThePhone() {
        ProcessInstance process = house.start(aDecision("retention_call"));
        house.runJobs(process);

        assertThatProcess(process).isWaitingAt("callCustomer");
        assertThat(task(process).getName()).isEqualTo("客户挽留 / Call the customer");
        BpmnAwareTests.assertThat(task(process)).hasCandidateGroup("agent");
        assertThatProcess(process).variables().containsEntry("reasonsEn", "Spending fell.");
        assertThatProcess(process).variables().containsEntry("wordsZh", "我们想留住您");

        agentSays(process, "accepted");

        assertThatProcess(process).hasPassed("recordAnswer").isEnded();
        assertThat(house.intake.stepsOf(decision(process))).containsExactly("recordAnswer accepted");
    }

    @Test
    void highValueCustomerWhoMayBeCalledIsCalledEvenWhenTheDecisionSaysSms() {
        ProcessInstance process =
                house.start(aDecision("retention_discount").over("sms").ofHighValueWhoMayBeCalled());
        house.runJobs(process);

        assertThatProcess(process).isWaitingAt("callCustomer");
    }

    @Test
    void nobodyIsCalledWhomTheContactPolicyProtectsMeanwhile() {
        Receipt receipt = aDecision("retention_call").build();
        house.sendDesk.refuse(receipt.id(), 1, "cap_reached");
        house.sendDesk.refuse(receipt.id(), 2, "cap_reached");
        ProcessInstance process = house.start(receipt);
        house.runJobs(process);

        assertThatProcess(process).hasNotPassed("callCustomer").isEnded();
        assertThat(house.intake.stepsOf(receipt.id())).containsExactly("recordClosing not_sent");
        assertThat(house.intake.of(receipt.id()))
                .extracting(event -> event.data().text("reason").orElse(""))
                .containsExactly("cap_reached");
    }

    @Test
    void noAnswerOnThePhoneTriesAnotherChannel() {
        ProcessInstance process = house.start(aDecision("retention_call"));
        house.runJobs(process);
        agentSays(process, "no_answer");

        assertThat(house.sendDesk.leftFor(decision(process)))
                .containsExactly(new SendRequest(decision(process), "sms", 2));
        assertThatProcess(process).isWaitingAt("waitAgain");
    }

    @Test
    void taskOfTheAgentEndsWhenTheCustomerAnswersAnotherWay() {
        ProcessInstance process = house.start(aDecision("retention_call"));
        house.runJobs(process);

        assertThat(house.customerAnswers(decision(process), Response.ACCEPTED)).isOne();

        assertThatProcess(process).hasPassed("answeredMeanwhile").isEnded();
    }

    @Test
    void secondChannelAfterNoAnswerAndThenAccepted() {
        ProcessInstance process = house.start(aDecision("retention_discount"));
        DecisionId decision = decision(process);
        house.runJobs(process);
        assertThatProcess(process).isWaitingAt("waitForAnswer");

        house.timePasses(DAYS, process);
        assertThat(house.sendDesk.leftFor(decision))
                .containsExactly(new SendRequest(decision, "sms", 1), new SendRequest(decision, "email", 2));

        house.customerAnswers(decision, Response.ACCEPTED);
        assertThatProcess(process).hasPassed("answeredLater").isEnded();
        assertThat(house.intake.stepsOf(decision)).containsExactly("sendOffer sent", "sendSecond sent");
    }

    @Test
    void closesAsIgnoredWhenNobodyAnswersTwice() {
        ProcessInstance process = house.start(aDecision("retention_discount"));
        house.runJobs(process);
        house.timePasses(DAYS, process);
        house.timePasses(DAYS, process);

        assertThatProcess(process).isEnded();
        assertThat(house.intake.stepsOf(decision(process)))
                .containsExactly("sendOffer sent", "sendSecond sent", "recordClosing ignored");
    }

    @Test
    void refusedSendIsAnOutcomeAndNotAnIncident() {
        Receipt receipt = aDecision("retention_gift").build();
        house.sendDesk.refuse(receipt.id(), 1, "no_consent");
        ProcessInstance process = house.start(receipt);
        house.runJobs(process);

        assertThatProcess(process).isEnded();
        assertThat(house.sendDesk.leftFor(receipt.id())).isEmpty();
        assertThat(house.intake.stepsOf(receipt.id())).containsExactly("recordClosing not_sent");
    }

    @Test
    void waitsUntilContactIsAllowed() {
        Duration night = Duration.ofHours(9);
        ProcessInstance process = house.start(aDecision("retention_discount")
                .notBefore(ClockUtil.getCurrentTime().toInstant().plus(night)));
        house.runJobs(process);
        assertThatProcess(process).isWaitingAt("untilAllowed");
        assertThat(house.sendDesk.leftFor(decision(process))).isEmpty();

        house.timePasses(night.plusMinutes(1), process);
        assertThat(house.sendDesk.leftFor(decision(process))).hasSize(1);
    }

    @Test
    void sendsInTheMorningWhatQuietHoursStopped() {
        house.sendDesk.quietHours(true);
        ProcessInstance process = house.start(aDecision("retention_discount"));
        house.runJobs(process);
        assertThatProcess(process).isWaitingAt("sendOfferInTheMorning");

        house.sendDesk.quietHours(false);
        house.timePasses(Duration.ofMinutes(61), process);

        assertThat(house.sendDesk.leftFor(decision(process))).hasSize(1);
        assertThatProcess(process).isWaitingAt("waitForAnswer");
    }

    @Test
    void outcomeThatComesBeforeTheProcessListensIsHeardLater() {
        ProcessInstance process = house.start(aDecision("retention_discount"));

        assertThat(house.customerAnswers(decision(process), Response.DECLINED)).isZero();
        assertThat(house.idle.pendingOutcomes()).isZero();
        house.runJobs(process);
        assertThat(house.idle.pendingOutcomes()).isOne();
        assertThat(house.delivery.deliverDue()).isOne();

        assertThatProcess(process).hasPassed("customerAnswered").isEnded();
        assertThat(house.delivery.deliverDue()).isZero();
    }

    @Test
    void sameOutcomeDeliveredTwiceIsHeardOnce() {
        ProcessInstance process = house.start(aDecision("retention_discount"));
        house.runJobs(process);
        house.outcomeArrives(decision(process), Response.ACCEPTED, "crm/one");
        house.outcomeArrives(decision(process), Response.ACCEPTED, "crm/one");
        house.outcomeArrives(decision(process), Response.DECLINED, "crm/two");

        assertThat(house.delivery.deliverDue()).isEqualTo(2);
        assertThatProcess(process).isEnded();
        assertThat(house.pending.due(10)).isEmpty();
    }

    @Test
    void processIsNotToldWhatItSaidItself() {
        ProcessInstance process = house.start(aDecision("retention_discount"));
        house.outcomeArrives(decision(process), Response.IGNORED, "processes/x/recordClosing");

        assertThat(house.pending.due(10)).isEmpty();
    }

    @Test
    void secondCallForTheSameDecisionDoesNothing() {
        Receipt receipt = aDecision("retention_gift").build();
        ProcessInstance process = house.start(receipt);
        assertThat(house.start(receipt).getId()).isEqualTo(process.getId());

        house.runJobs(process);
        house.customerAnswers(receipt.id(), Response.ACCEPTED);
        assertThat(house.start(receipt)).as("after its end").isNull();
    }

    @Test
    void decisionThatIsRolledBackLeavesNoProcess() {
        Receipt receipt = aDecision("retention_gift").build();

        assertThatThrownBy(() -> house.unit.run(() -> {
                    house.desk.carryOut(List.of(receipt));
                    throw new IllegalStateException("the batch fails");
                }))
                .hasMessage("the batch fails");

        assertThat(house.instance(receipt.id())).isNull();
    }

    @Test
    void messageIsNotSentTwiceAfterAKillBetweenClaimAndSend() {
        Receipt receipt = aDecision("retention_gift").build();
        house.sendDesk.killAfterClaim(receipt.id(), 1);
        ProcessInstance process = house.start(receipt);

        assertThatThrownBy(() -> house.runJobs(process)).hasMessageContaining("killed between claim and send");
        house.timePasses(RETRY, process);

        assertThat(house.sendDesk.leftFor(receipt.id())).isEmpty();
        assertThat(house.intake.stepsOf(receipt.id())).containsExactly("recordClosing not_sent");
    }

    @Test
    void messageIsNotSentTwiceWhenTheBrokerFailsAfterIt() {
        ProcessInstance process = house.start(aDecision("retention_gift"));
        house.intake.goDown();
        assertThatThrownBy(() -> house.runJobs(process)).hasMessageContaining("The broker is down.");

        house.intake.comeBack();
        house.timePasses(RETRY, process);

        assertThat(house.sendDesk.leftFor(decision(process))).hasSize(1);
        assertThat(house.intake.stepsOf(decision(process))).containsExactly("sendOffer sent");
    }

    @Test
    void retriedStepSaysTheSameEventAgain() {
        ProcessInstance process = house.start(aDecision("retention_gift"));
        house.intake.loseNextAnswer();
        assertThatThrownBy(() -> house.runJobs(process)).hasMessageContaining("was lost");

        house.intake.comeBack();
        house.timePasses(RETRY, process);

        assertThat(house.intake.of(decision(process))).hasSize(2).satisfies(events -> assertThat(events.get(0))
                .isEqualTo(events.get(1)));
    }

    private void agentSays(ProcessInstance process, String response) {
        BpmnAwareTests.complete(task(process), Map.of("response", response));
        house.runJobs(process);
    }

    private static DecisionId decision(ProcessInstance process) {
        return new DecisionId(process.getBusinessKey());
    }

    private static ProcessInstanceAssert assertThatProcess(ProcessInstance process) {
        return BpmnAwareTests.assertThat(process);
    }
}
