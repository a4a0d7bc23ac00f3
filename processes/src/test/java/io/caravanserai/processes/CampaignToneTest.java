package io.caravanserai.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.Worded;
import io.caravanserai.domain.language.Wording;
import io.caravanserai.processes.campaign.CampaignWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign's text in the tone its owner asked for, read by the approver before anybody gets it. */
class CampaignToneTest {

    private static final Label CATALOGUE =
            ReceiptBuilder.ACTIONS.get("win_back_coupon").wording();

    private final TestHouse house = TestHouse.onH2();
    private final String campaign = "tone-" + UUID.randomUUID();
    private final String segment = "value_tier=" + UUID.randomUUID().toString().replace("-", "");
    private final TaskService tasks = house.engine.getTaskService();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void one() {
        house.campaigns.size(1);
    }

    @AfterEach
    void many() {
        house.campaigns.size(100);
    }

    @Test
    void customersGetTheWordsOfTheModelThatTheApproverRead() {
        ProcessInstance process = proposed("lively");
        look(model());
        look(model());

        assertThat(variables(process))
                .containsEntry("wordsBy", "llm (fake)")
                .containsEntry("wordsAEn", "lively: " + CATALOGUE.en());
        assertThat(asked).as("once in each language").hasSize(2);
        approve(process);
        assertThat(words()).containsExactly(new Label("lively: " + CATALOGUE.zh(), "lively: " + CATALOGUE.en()));
    }

    @Test
    void withoutAModelTheyGetTheWordsOfTheCatalogueAndTheApproverIsToldWhy() {
        ProcessInstance process = proposed("formal");
        look(request -> new Worded(request.draft(), Author.template("off")));

        assertThat(variables(process)).containsEntry("wordsBy", "template (off)");
        approve(process);
        assertThat(words()).containsExactly(CATALOGUE);
    }

    @Test
    void withoutAToneNobodyIsAskedAndTheDecisionsWordsAreSent() {
        ProcessInstance process = proposed("");
        look(model());

        assertThat(asked).isEmpty();
        approve(process);
        assertThat(words()).containsExactly((Label) null);
    }

    @Test
    void refusesAToneNobodyKnows() {
        assertThatThrownBy(() -> proposed("rude"))
                .hasStackTraceContaining("tone: 'rude' is not known. Maybe one of [formal, lively, professional].");
    }

    private Wording model() {
        return request -> {
            asked.add(request.draft());
            return new Worded(request.tone().code() + ": " + request.draft(), Author.llm("fake"));
        };
    }

    private void look(Wording wording) {
        new CampaignWriter(house.engine, wording, () -> ReceiptBuilder.ACTIONS).look();
    }

    private ProcessInstance proposed(String tone) {
        Map<String, Object> form = Map.of(
                "segment", segment, "action", "win_back_coupon", "channel", "email", "holdoutPercent", 0, "tone", tone);
        ProcessInstance process =
                house.engine.getRuntimeService().startProcessInstanceByKey("campaign", campaign, form);
        house.runJobs(process);
        return process;
    }

    private void approve(ProcessInstance process) {
        String task = tasks.createTaskQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getId();
        tasks.complete(task, Map.of("approved", true));
        house.runJobs(process);
    }

    private Map<String, Object> variables(ProcessInstance process) {
        return house.engine.getRuntimeService().getVariables(process.getId());
    }

    private List<Label> words() {
        CustomerId only = new CustomerId(segment + "-0");
        return house.sendDesk.leftFor(TestCampaignDesk.decision(campaign, only)).stream()
                .map(SendRequest::words)
                .toList();
    }
}
