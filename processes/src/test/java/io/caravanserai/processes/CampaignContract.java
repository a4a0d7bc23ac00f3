package io.caravanserai.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The story of a campaign, path by path; the same on every database. */
abstract class CampaignContract {

    private static final Duration PAUSE = Duration.ofSeconds(61);

    private final TestHouse house;
    private final String campaign = "spring-" + UUID.randomUUID();
    private final String segment = "value_tier=" + UUID.randomUUID().toString().replace("-", "");

    CampaignContract(TestHouse house) {
        this.house = house;
    }

    @BeforeEach
    void walk() {
        AbstractAssertions.init(house.engine);
        house.campaigns.size(100);
    }

    @AfterEach
    void backToNow() {
        AbstractAssertions.reset();
        ClockUtil.reset();
        house.intake.comeBack();
        house.sendDesk.quietHours(false);
    }

    @Test
    void showsTheApproverWhomItWouldReach() {
        ProcessInstance process = proposed(form());

        BpmnAwareTests.assertThat(process).isWaitingAt("approve");
        BpmnAwareTests.assertThat(task(process)).hasCandidateGroup("approver");
        Map<String, Object> shown = variables(process);
        assertThat(shown).containsEntry("audienceSize", 100);
        int counted = (int) shown.get("countA") + (int) shown.get("countB") + (int) shown.get("countHoldout");
        assertThat(counted).isEqualTo(100);
        assertThat((int) shown.get("countHoldout")).isBetween(8, 32);
    }

    @Test
    void contactsNobodyWithoutApproval() {
        ProcessInstance process = proposed(form());
        complete(task(process), Map.of("approved", false));

        BpmnAwareTests.assertThat(process).hasPassed("rejected").isEnded();
        assertThat(sent()).isZero();
    }

    @Test
    void sendsBatchByBatchAndNeverToTheHoldout() {
        ProcessInstance process = approved(form());
        assertThat(sent()).as("first minute").isBetween(1L, 40L);
        house.timePasses(PAUSE, process);
        assertThat(sent()).as("second minute").isBetween(41L, 80L);
        house.timePasses(PAUSE, process);
        house.timePasses(PAUSE, process);

        BpmnAwareTests.assertThat(process).isWaitingAt("collect");
        assertThat(sent()).isEqualTo(100 - holdout(process));
    }

    @Test
    void reportsEveryArmAndTheLiftOverTheHoldout() throws Exception {
        house.campaigns.stop(customer(0));
        ProcessInstance process = approved(form());
        for (int batch = 0; batch < 3; batch++) {
            house.timePasses(PAUSE, process);
        }
        acceptsAndBuys(1);
        acceptsAndBuys(2);
        house.timePasses(Duration.ofDays(7).plusMinutes(1), process);

        BpmnAwareTests.assertThat(process).isWaitingAt("readReport");
        JsonNode report =
                new ObjectMapper().readTree((String) variables(process).get("report"));
        JsonNode arms = report.get("arms");
        assertThat(sum(arms, "assigned")).isEqualTo(100);
        assertThat(sum(arms, "bought")).isEqualTo(2);
        assertThat(arms.get("holdout").get("sent").intValue()).isZero();
        assertThat(arms.get("A").get("action").textValue()).isEqualTo("win_back_coupon");
        assertThat(report.get("salt").textValue()).isEqualTo(campaign);
        assertThat(report.get("lift").get("A").fieldNames()).toIterable().contains("difference", "low", "high");

        complete(task(process));
        BpmnAwareTests.assertThat(process).isEnded();
        assertThat(reportInHistory(process)).contains("\"lift\"");
    }

    @Test
    void saysIgnoredForThoseWhoNeverAnswered() {
        ProcessInstance process = approved(form());
        for (int batch = 0; batch < 3; batch++) {
            house.timePasses(PAUSE, process);
        }
        house.timePasses(Duration.ofDays(7).plusMinutes(1), process);

        DecisionId someone = house.campaigns.arms().keySet().stream()
                .filter(decision -> !house.sendDesk.leftFor(decision).isEmpty())
                .filter(this::isOurs)
                .findFirst()
                .orElseThrow();
        assertThat(house.intake.stepsOf(someone)).containsExactly("sendBatch sent", "measureBatch ignored");
    }

    @Test
    void batchThatIsTriedAgainSendsNothingTwice() {
        house.intake.goDown();
        ProcessInstance process = proposed(form());
        complete(task(process), Map.of("approved", true));
        assertThatThrownBy(() -> house.runJobs(process)).hasMessageContaining("The broker is down.");
        long before = sent();

        house.intake.comeBack();
        house.timePasses(Duration.ofSeconds(65), process);

        assertThat(before).isPositive();
        assertThat(house.campaigns.arms().keySet()).filteredOn(this::isOurs).allSatisfy(decision -> assertThat(
                        house.sendDesk.leftFor(decision))
                .hasSizeLessThan(2));
    }

    @Test
    void batchWaitsForTheEndOfQuietHours() {
        house.sendDesk.quietHours(true);
        ProcessInstance process = approved(form());
        BpmnAwareTests.assertThat(process).isWaitingAt("untilMorning");
        assertThat(sent()).isZero();

        house.sendDesk.quietHours(false);
        house.timePasses(Duration.ofMinutes(31), process);

        assertThat(sent()).isBetween(1L, 40L);
        BpmnAwareTests.assertThat(process).isWaitingAt("pause");
    }

    @Test
    void emptySegmentEndsInAReport() {
        house.campaigns.size(0);
        ProcessInstance process = approved(form());
        house.timePasses(Duration.ofDays(7).plusMinutes(1), process);

        BpmnAwareTests.assertThat(process).isWaitingAt("readReport");
    }

    @Test
    void refusesAFormThatCannotWorkWithEveryReason() {
        Map<String, Object> form = form();
        form.put("segment", "everybody");
        form.put("holdoutPercent", 95);
        form.put("collectFor", "a week");

        assertThatThrownBy(() -> propose(form))
                .hasStackTraceContaining("segment: 'everybody' is not name=value. Maybe write value_tier=at_risk.")
                .hasStackTraceContaining("holdoutPercent: '95' is not a number from 0 to 90. Maybe write 10.")
                .hasStackTraceContaining("collectFor: 'a week' is not a duration. Maybe write P7D");
    }

    @Test
    void refusesAnUnknownActionAndAChannelTheActionDoesNotHave() {
        Map<String, Object> form = form();
        form.put("action", "sevn");
        form.put("channel", "sms");

        assertThatThrownBy(() -> propose(form))
                .hasStackTraceContaining("action: 'sevn' is not in the action catalogue. Maybe one of [retention_call,")
                .hasStackTraceContaining("channel: 'sms' is not a channel of retention_gift. Maybe one of [email].");
    }

    private Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>();
        form.put("segment", segment);
        form.put("action", "win_back_coupon");
        form.put("secondAction", "retention_gift");
        form.put("channel", "email");
        form.put("holdoutPercent", 20);
        form.put("limit", 100);
        form.put("perMinute", 40);
        return form;
    }

    private ProcessInstance propose(Map<String, Object> form) {
        return house.engine.getRuntimeService().startProcessInstanceByKey("campaign", campaign, form);
    }

    private ProcessInstance proposed(Map<String, Object> form) {
        ProcessInstance process = propose(form);
        house.runJobs(process);
        return process;
    }

    private ProcessInstance approved(Map<String, Object> form) {
        ProcessInstance process = proposed(form);
        complete(task(process), Map.of("approved", true));
        house.runJobs(process);
        return process;
    }

    private CustomerId customer(int number) {
        return new CustomerId(segment + "-" + number);
    }

    private void acceptsAndBuys(int number) {
        CustomerId customer = customer(number);
        DecisionId decision = TestCampaignDesk.decision(campaign, customer);
        house.customers.bought(customer, 0);
        EventData data = EventData.of("decision_id", decision.value()).with("response", Response.ACCEPTED.code());
        house.customers.remember(new Event(
                "crm",
                "e" + number,
                "outcome",
                1,
                ClockUtil.getCurrentTime().toInstant(),
                house.customers.identifiers(customer),
                data));
    }

    private long sent() {
        return house.campaigns.arms().keySet().stream()
                .filter(this::isOurs)
                .mapToLong(decision -> house.sendDesk.leftFor(decision).size())
                .sum();
    }

    private boolean isOurs(DecisionId decision) {
        return ours().contains(decision);
    }

    private List<DecisionId> ours() {
        return house.campaigns.audience(segment, 100).stream()
                .map(customer -> TestCampaignDesk.decision(campaign, customer))
                .toList();
    }

    private int holdout(ProcessInstance process) {
        return (int) variables(process).get("countHoldout");
    }

    private Map<String, Object> variables(ProcessInstance process) {
        return house.engine.getRuntimeService().getVariables(process.getId());
    }

    private String reportInHistory(ProcessInstance process) {
        HistoricVariableInstance report = house.engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process.getId())
                .variableName("report")
                .singleResult();
        return (String) report.getValue();
    }

    private static int sum(JsonNode arms, String field) {
        return arms.get("A").get(field).intValue()
                + arms.get("B").get(field).intValue()
                + arms.get("holdout").get(field).intValue();
    }
}
