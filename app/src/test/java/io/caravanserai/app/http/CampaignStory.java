package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

/**
 * A campaign from its proposal to its report, through the doors its people use, the same on every database; only the clock
 * is helped on.
 */
abstract class CampaignStory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAMPAIGN = "campaign-story";

    private final RunningHub hub;
    private final Shopper shopper;
    private final CampaignOffice office;

    CampaignStory(RunningHub hub) {
        this.hub = hub;
        shopper = new Shopper(hub.admin(), "C-CAMPAIGN").known();
        office = new CampaignOffice(
                CAMPAIGN, hub.user("campaign-editor", "editor"), hub.user("campaign-approver", "approver"));
    }

    @Test
    void isProposedApprovedSentAnsweredAndReported() throws JsonProcessingException {
        String process = office.propose(
                Map.of("segment", segment(), "action", "win_back_coupon", "channel", "email", "holdoutPercent", 0));
        office.complete(office.task("approve"), Map.of("approved", true));
        JsonNode decision = shopper.decisionFor("campaign");
        assertThat(decision.path("action").asText()).isEqualTo("win_back_coupon");

        Timers.ring(hub, process, "pause");
        answered("sent");
        hub.admin()
                .post(
                        "/api/v1/outcomes",
                        Map.of("decision_id", decision.path("id").asText(), "response", "accepted"))
                .expect(202);
        answered("accepted");
        Timers.ring(hub, process, "collect");
        String reading = office.task("readReport");

        JsonNode report = JSON.readTree(office.read("/task/" + reading + "/variables/report")
                .path("value")
                .asText());
        assertThat(report.at("/arms/A/sent").asInt()).isPositive();
        assertThat(report.at("/arms/A/accepted").asInt()).isOne();
        assertThat(report.at("/arms/holdout/assigned").asInt()).isZero();
        office.complete(reading, Map.of());
        await().atMost(30, SECONDS)
                .until(() -> hub.part(RuntimeService.class)
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(CAMPAIGN)
                                .count()
                        == 0);
    }

    /** What the first decision about the customer found out. */
    private String segment() {
        hub.admin()
                .post("/api/v1/insights", Map.of("customer_id", shopper.identifier()))
                .expect(200);
        JsonNode segments =
                hub.admin().get("/api/v1/customers/" + shopper.id()).json().path("segments");
        return "value_tier=" + segments.path("value_tier").asText();
    }

    private void answered(String response) {
        await().atMost(60, SECONDS)
                .until(() -> shopper.timeline().findValuesAsText("response").contains(response));
    }
}
