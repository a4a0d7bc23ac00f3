package io.caravanserai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal is a sentence that says what was wrong and what to write instead. */
class RefusalsTest {

    private final RunningHub hub = RunningHub.shared();
    private final HubClient app = hub.admin();

    @Test
    void brokenJson() {
        app.post("/api/v1/insights", "{\"customer_id\": ").refusedWith(400, "cannot be read");
    }

    @Test
    void aQuestionAboutNobody() {
        app.post("/api/v1/insights", Map.of()).refusedWith(400, "is missing");
    }

    @Test
    void aQuestionAboutSomebodyUnknown() {
        HubAnswer answer = app.post("/api/v1/insights", Map.of("customer_id", "crm:C-NOBODY"));

        answer.refusedWith(404, "is not known");
    }

    @Test
    void aQuestionWithAnIdentifierThatIsNone() {
        app.post("/api/v1/insights", Map.of("customer_id", "crm:")).refusedWith(400, "namespace:value");
    }

    @Test
    void anUnknownKindOfQuestionIsToldTheKnownOnes() {
        app.post("/api/v1/insights", Map.of("customer_id", "C-1", "task_type", "fortune"))
                .refusedWith(400, "churn_risk");
    }

    @Test
    void tooManyInteractions() {
        Shopper shopper = new Shopper(app, "C-TALKS").known();
        Map<String, Object> context = Map.of("recent_interactions", Collections.nCopies(21, "再见"));

        app.post("/api/v1/insights", Map.of("customer_id", shopper.crm(), "context", context))
                .refusedWith(400, "more than 20");
    }

    @Test
    void wordsInAToneOrForAUseNobodyKnows() {
        app.post("/api/v1/wording", Map.of("tone", "angry")).refusedWith(400, "lively");
        app.post("/api/v1/wording", Map.of("use", "poem")).refusedWith(400, "agent_words");
        app.post("/api/v1/wording", Map.of("use", "message")).refusedWith(400, "draft");
        app.post("/api/v1/wording", Map.of("decision_id", "none")).refusedWith(404, "none");
        app.post("/api/v1/calls/insights", Map.of()).refusedWith(400, "turns");
        app.post("/api/v1/calls/insights", Map.of("turns", List.of(Map.of("speaker", "dog"))))
                .refusedWith(400, "customer or agent");
    }

    @Test
    void recordingsThatAreNoneOrThatNobodyMayHear() {
        String door = "/api/v1/calls/transcribe?call_id=R-1&started_at=";
        Map<String, String> customer = Map.of("X-Hub-Customer", "crm:C-1");

        app.post(door + "noon", "RIFF....WAVE", customer).refusedWith(400, "noon");
        app.post(door + "2026-03-01T08:00:00Z", "a poem", customer).refusedWith(422, "not_a_recording");
        app.post(door + "2026-03-01T08:00:00Z", "RIFF....WAVE", customer).refusedWith(503, "off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "crm-contacts-http", "transactions-file"})
    void signalsForAConnectorThatTakesNone(String connector) {
        app.post("/api/v1/events/" + connector, List.of()).refusedWith(404, connector);
    }

    @Test
    void aBodyLongerThanTheConnectorAllows() {
        String long10 = "[\"" + "x".repeat(11 * 1024 * 1024) + "\"]";

        app.post("/api/v1/events/hub-events", long10).refusedWith(400, "is too long");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/customers/none, none",
        "/api/v1/customers/none/timeline, none",
        "/api/v1/decisions/none, none",
        "/api/v1/decisions/none/explanation, none",
        "/api/v1/models/none/importance, none",
        "/api/v1/models/churn/importance?version=0.0.9, churn",
    })
    void whatIsNotThere(String path, String name) {
        app.get(path).refusedWith(404, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers?limit=many",
                "/api/v1/customers?cursor=%21%21",
                "/api/v1/decisions?cursor=%21%21"
            })
    void aPageThatMakesNoSense(String path) {
        assertThat(app.get(path).status()).isEqualTo(400);
    }

    @Test
    void anAddressThatDoesNotExist() {
        assertThat(app.get("/api/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void aRequestIdUsedAgainForSomebodyElse() {
        Map<String, String> key = Map.of("Idempotency-Key", "only-once");
        Shopper first = new Shopper(app, "C-FIRST").known();
        Shopper second = new Shopper(app, "C-SECOND").known();

        app.post("/api/v1/insights", Map.of("customer_id", first.crm()), key).expect(200);
        app.post("/api/v1/insights", Map.of("customer_id", second.crm()), key).refusedWith(409, "only-once");
    }

    @Test
    void aUserWithAShortPasswordOrAnUnknownRole() {
        app.post("/api/v1/users", Map.of("user", "lin", "password", "short", "roles", List.of("agent")))
                .refusedWith(400, "12 characters");
        app.post("/api/v1/users", Map.of("user", "lin", "password", "long-enough-password", "roles", List.of("king")))
                .refusedWith(400, "viewer");
        app.post("/api/v1/users", Map.of("user", "lin", "password", "long-enough-password"))
                .refusedWith(400, "roles");
    }
}
