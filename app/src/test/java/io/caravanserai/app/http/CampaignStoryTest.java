package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A campaign from its proposal to its report, through the doors its people use; only the clock is helped on. */
@Tag("camunda-pages")
class CampaignStoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAMUNDA = "/camunda/api/engine/engine/default";
    private static final String CAMPAIGN = "campaign-story";

    private final RunningHub hub = RunningHub.shared();
    private final Shopper shopper = new Shopper(hub.admin(), "C-CAMPAIGN").known();
    private final Session approver = session("approver");

    @Test
    void isProposedApprovedSentAnsweredAndReported() throws JsonProcessingException {
        String process = proposed(segment());
        done(task("approve"), Map.of("approved", true));
        JsonNode decision = shopper.decisionFor("campaign");
        assertThat(decision.path("action").asText()).isEqualTo("win_back_coupon");

        timePasses(process, "pause");
        answered("sent");
        hub.admin()
                .post(
                        "/api/v1/outcomes",
                        Map.of("decision_id", decision.path("id").asText(), "response", "accepted"))
                .expect(202);
        answered("accepted");
        timePasses(process, "collect");
        String reading = task("readReport");

        JsonNode report = JSON.readTree(
                read("/task/" + reading + "/variables/report").path("value").asText());
        assertThat(report.at("/arms/A/sent").asInt()).isPositive();
        assertThat(report.at("/arms/A/accepted").asInt()).isOne();
        assertThat(report.at("/arms/holdout/assigned").asInt()).isZero();
        done(reading, Map.of());
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

    private String proposed(String segment) {
        Map<String, Object> form =
                Map.of("segment", segment, "action", "win_back_coupon", "channel", "email", "holdoutPercent", 0);
        Map<String, Object> body = Map.of("businessKey", CAMPAIGN, "variables", typed(form));
        return session("editor")
                .camunda(CAMUNDA + "/process-definition/key/campaign/submit-form", written(body))
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    private Session session(String role) {
        HubClient person = hub.user("campaign-" + role, role);
        Session session = new Session(hub);
        session.login(person.name(), person.password());
        return session;
    }

    private String task(String step) {
        return await().atMost(60, SECONDS)
                .until(
                        () -> read("/task?processInstanceBusinessKey=" + CAMPAIGN + "&taskDefinitionKey=" + step)
                                .at("/0/id")
                                .asText(),
                        found -> !found.isEmpty());
    }

    private void done(String task, Map<String, Object> answer) {
        approver.camunda(CAMUNDA + "/task/" + task + "/complete", written(Map.of("variables", typed(answer))))
                .expect(204);
    }

    /** The timer rings now. */
    private void timePasses(String process, String timer) {
        ManagementService engine = hub.part(ManagementService.class);
        Job job = await().atMost(60, SECONDS)
                .until(
                        () -> engine.createJobQuery()
                                .processInstanceId(process)
                                .activityId(timer)
                                .singleResult(),
                        Objects::nonNull);
        engine.executeJob(job.getId());
    }

    private void answered(String response) {
        await().atMost(60, SECONDS)
                .until(() -> shopper.timeline().findValuesAsText("response").contains(response));
    }

    private JsonNode read(String path) throws JsonProcessingException {
        return JSON.readTree(approver.get(CAMUNDA + path).body());
    }

    private static BodyPublisher written(Map<String, Object> body) {
        return BodyPublishers.ofString(HubClient.written(body));
    }

    private static Map<String, Object> typed(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> Map.of("value", value.getValue())));
    }
}
