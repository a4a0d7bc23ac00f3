package io.caravanserai.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.Tone;
import io.caravanserai.domain.language.Worded;
import io.caravanserai.domain.language.Wording;
import io.caravanserai.processes.campaign.CampaignWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign's text in the tone its owner asked for, read by the approver before anybody gets it. */
class CampaignToneTest {

    private static final Label CATALOGUE =
            ReceiptBuilder.ACTIONS.get("win_back_coupon").wording();

    private static final int AT_ONCE = 20;
    private static final int MORE_THAN_A_TURN = AT_ONCE + 2;

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
        assertThat(report(process)).contains("\"tone\" : \"lively\"", "\"words_by\" : \"llm (fake)\"");
    }

    @Test
    void withoutAModelTheyGetTheWordsOfTheCatalogueAndTheApproverIsToldWhy() {
        ProcessInstance process = proposed("formal");
        look(request -> new Worded(request.draft(), Author.template("off")));

        assertThat(variables(process)).containsEntry("wordsBy", "template (off)");
        approve(process);
        assertThat(words()).containsExactly(CATALOGUE);
        assertThat(report(process)).contains("\"tone\" : \"formal\"", "\"words_by\" : \"template (off)\"");
    }

    @Test
    void approvedBeforeTheWordsWereThereTheReportSaysWhoseTheyAre() {
        ProcessInstance process = proposed("formal");
        approve(process);

        assertThat(words()).containsExactly((Label) null);
        assertThat(report(process)).contains("\"words_by\" : \"template (approved_before)\"");
    }

    @Test
    void allWhoWaitGetTheirWordsTurnByTurnAndABrokenOneKeepsNobodyFromThem() {
        ProcessInstance broken = proposed("formal", "retention_gift");
        List<ProcessInstance> waiting = Stream.generate(() -> proposed("lively"))
                .limit(MORE_THAN_A_TURN)
                .toList();
        CampaignWriter writer = writer(request -> {
            if (request.tone() == Tone.FORMAL) {
                throw new IllegalStateException("broken");
            }
            return model().write(request);
        });

        assertThatThrownBy(() -> turns(writer)).hasMessage("broken");

        assertThat(waiting)
                .allSatisfy(process -> assertThat(variables(process)).containsEntry("wordsBy", "llm (fake)"));
        Stream.concat(Stream.of(broken), waiting.stream())
                .forEach(process -> house.engine.getRuntimeService().deleteProcessInstance(process.getId(), "done"));
    }

    @Test
    void withoutAToneNobodyIsAskedAndTheDecisionsWordsAreSent() {
        ProcessInstance process = proposed("");
        look(model());

        assertThat(asked).isEmpty();
        approve(process);
        assertThat(words()).containsExactly((Label) null);
        assertThat(report(process)).contains("\"tone\" : \"\"", "\"words_by\" : \"template (no_tone)\"");
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
        writer(wording).look();
    }

    private CampaignWriter writer(Wording wording) {
        return new CampaignWriter(house.engine, wording, () -> ReceiptBuilder.ACTIONS);
    }

    /** Every campaign that waits has its turn; what failed is told at the end. */
    private void turns(CampaignWriter writer) {
        RuntimeException told = null;
        for (long left = tasks.createTaskQuery().taskDefinitionKey("approve").count(); left >= 0; left -= AT_ONCE) {
            try {
                writer.look();
            } catch (RuntimeException e) {
                told = e;
            }
        }
        if (told != null) {
            throw told;
        }
    }

    private ProcessInstance proposed(String tone) {
        return proposed(tone, "win_back_coupon");
    }

    private ProcessInstance proposed(String tone, String action) {
        Map<String, Object> form =
                Map.of("segment", segment, "action", action, "channel", "email", "holdoutPercent", 0, "tone", tone);
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

    private String report(ProcessInstance process) {
        house.timePasses(Duration.ofMinutes(2), process);
        house.timePasses(Duration.ofDays(8), process);
        return (String) variables(process).get("report");
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
