package io.caravanserai.processes;

import static io.caravanserai.processes.ReceiptBuilder.aDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.action.NoProcessException;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The story of an offer, path by path; the same on every database. */
abstract class OfferContract {

    private final TestHouse house;

    OfferContract(TestHouse house) {
        this.house = house;
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
        house.intake.comeBack();
    }

    @Test
    void endsWhenTheCustomerAnswers() {
        ProcessInstance process = house.start(aDecision("cross_sell_plan"));
        house.runJobs(process);
        house.customerAnswers(decision(process), Response.DECLINED);

        assertThat(house.instance(decision(process))).isNull();
    }

    @Test
    void sendsOnceAndClosesAsIgnored() {
        ProcessInstance process = house.start(aDecision("cross_sell_plan"));
        house.runJobs(process);
        house.timePasses(Duration.ofDays(3).plusMinutes(1), process);

        assertThat(house.instance(decision(process))).isNull();
        assertThat(house.sendDesk.leftFor(decision(process))).hasSize(1);
        assertThat(house.intake.stepsOf(decision(process))).containsExactly("sendOffer sent", "recordClosing ignored");
    }

    @Test
    void agentMakesAnOfferThatGoesByPhone() {
        ProcessInstance process = house.start(aDecision("cross_sell_plan").over("call"));
        house.runJobs(process);
        TaskService tasks = house.engine.getTaskService();
        String task = tasks.createTaskQuery()
                .processInstanceId(process.getId())
                .taskCandidateGroup("agent")
                .singleResult()
                .getId();
        tasks.complete(task, Map.of("response", "declined"));
        house.runJobs(process);

        assertThat(house.sendDesk.leftFor(decision(process))).isEmpty();
        assertThat(house.intake.stepsOf(decision(process))).containsExactly("recordAnswer declined");
    }

    @Test
    void offerThatNobodyCalledAboutIsClosedAsNotSent() {
        ProcessInstance process = house.start(aDecision("cross_sell_plan").over("call"));
        house.runJobs(process);
        house.timePasses(Duration.ofDays(3).plusMinutes(1), process);

        assertThat(house.intake.stepsOf(decision(process))).containsExactly("recordClosing not_sent");
    }

    @Test
    void closesAsNotSentWhenTheDeskRefuses() {
        Receipt receipt = aDecision("cross_sell_plan").build();
        house.sendDesk.refuse(receipt.id(), 1, "cap_reached");
        house.runJobs(house.start(receipt));

        assertThat(house.intake.stepsOf(receipt.id())).containsExactly("recordClosing not_sent");
    }

    @Test
    void saysNothingWhenTheCustomerAnsweredBeforeTheOfferLeft() {
        Receipt receipt = aDecision("cross_sell_plan").build();
        house.sendDesk.refuse(receipt.id(), 1, "answered");
        house.runJobs(house.start(receipt));

        assertThat(house.instance(receipt.id())).isNull();
        assertThat(house.intake.stepsOf(receipt.id())).isEmpty();
    }

    @Test
    void decisionsOfABatchStartOneProcessEach() {
        Receipt first = aDecision("retention_discount").build();
        Receipt second = aDecision("retention_call").build();
        house.start(first);

        house.unit.run(() -> {
            house.desk.carryOut(List.of(first, second, second));
            return true;
        });

        assertThat(house.instance(first.id())).isNotNull();
        assertThat(house.instance(second.id())).isNotNull();
    }

    @Test
    void decisionWithoutProcessStartsNone() {
        assertThat(house.start(aDecision("cross_sell_plan").carriedOutBy(null))).isNull();
    }

    @Test
    void processThatIsNotDeployedIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> house.start(aDecision("cross_sell_plan").carriedOutBy("offers")))
                .isInstanceOf(NoProcessException.class)
                .hasMessageContaining("'offers' is not deployed. Maybe put its diagram into processes/")
                .hasMessageContaining("retention");
    }

    @Test
    void stepThatFailsFiveTimesBecomesAnIncident() {
        ProcessInstance process = house.start(aDecision("cross_sell_plan"));
        house.intake.goDown();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> house.timePasses(Duration.ofMinutes(2), process))
                    .hasMessageContaining("The broker is down.");
        }

        assertThat(house.engine.getRuntimeService().createIncidentQuery().list())
                .filteredOn(incident -> incident.getProcessInstanceId().equals(process.getId()))
                .extracting(Incident::getActivityId)
                .containsExactly("sendOffer");
        assertThat(house.dueJobs(process)).isEmpty();
    }

    private static DecisionId decision(ProcessInstance process) {
        return new DecisionId(process.getBusinessKey());
    }
}
