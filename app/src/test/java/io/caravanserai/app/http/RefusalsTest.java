package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void brokenJsonIsNamedWithItsPlace() {
        app.post("/api/v1/insights", "{\"customer_id\": x}").refusedWith(400, "line 1, column ");
        app.post("/api/v1/insights", "{\"customer_id\": \"C-1\", \"dry_run\": \"maybe\"}")
                .refusedWith(400, "dry_run: 'maybe'");
        app.post("/api/v1/insights", "").refusedWith(400, "is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/stats, text/plain, 405, 不是该地址支持的方法。可以是 [GET] 之一",
        "POST, /api/v1/insights, text/plain, 415, text/plain",
        "GET, /api/v1/nothing, text/plain, 404, 不存在",
        "GET, /api/v1/customers?limit=many, text/plain, 400, many",
        "POST, /api/v1/calls/transcribe, audio/wav, 400, 缺失",
        "POST, /api/v1/insights, application/json, 400, 第 1 行",
    })
    void whatSpringRefusesIsSaidInTheReadersLanguage(String method, String path, String type, int status, String part) {
        Map<String, String> headers = Map.of("Accept-Language", "zh-CN", "Content-Type", type);
        HubAnswer answer = app.send(method, path, "{", headers).refusedWith(status, part);

        assertThat(answer.json().path("title").asText()).matches("\\p{IsHan}+。");
        JsonNode problem = answer.json().at("/problems/0");
        assertThat(problem.path("expected").asText()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("advice").asText()).containsPattern("\\p{IsHan}");
    }

    @Test
    void aStrangerIsToldSoInTheirLanguage() {
        HubAnswer answer = hub.stranger()
                .get("/api/v1/stats", Map.of("Accept-Language", "zh-CN"))
                .refusedWith(401, "请先登录");

        assertThat(answer.json().path("title").asText()).isEqualTo("请先登录再进入。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//customers", "/api/v1/customers;a=b", "/api/v1/customers/%2e%2e"})
    void anAddressThatNoBrowserWouldSend(String path) {
        app.get(path, Map.of("Accept-Language", "zh-CN")).refusedWith(400, "地址");
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

        HubAnswer said = app.post("/api/v1/events/hub-events", long10, Map.of("Accept-Language", "zh-CN"))
                .refusedWith(413, "10,485,760");
        assertThat(said.json().at("/problems/0/advice").asText()).isEqualTo("请分成几次请求发送。");
    }

    /** Its first records would fill several chunks before the bound is met. */
    @Test
    void aBodyThatDoesNotSayItsLengthIsTakenWholeOrNotAtAll() {
        Shopper shopper = new Shopper(app, "C-TOO-MUCH");
        String browse = HubClient.written(shopper.browses("ID"));
        String all = IntStream.range(0, 11 * 1024 * 1024 / browse.length())
                .mapToObj(id -> browse.replace("ID", "too-much-" + id))
                .collect(Collectors.joining(",", "[", "]"));

        app.postOfUnknownLength("/api/v1/events/hub-events", all).refusedWith(413, "several requests");
        app.postOfUnknownLength("/api/v1/events/hub-events", "[" + browse + "]").expect(202);

        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(shopper.timeline()).hasSize(1));
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
        app.get(path).refusedWith(400, "request, ");
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
        app.post("/api/v1/insights", Map.of("customer_id", second.crm()), chinese(key))
                .refusedWith(409, "请每次提问都用新的编号");
    }

    private static Map<String, String> chinese(Map<String, String> headers) {
        Map<String, String> both = new HashMap<>(headers);
        both.put("Accept-Language", "zh-CN");
        return both;
    }

    @Test
    void aUserWithAShortPasswordOrAnUnknownRole() {
        app.post("/api/v1/users", Map.of("user", "lin", "password", "short", "roles", List.of("agent")))
                .refusedWith(400, "12 characters");
        app.post("/api/v1/users", Map.of("user", "lin", "password", "long-enough-password", "roles", List.of("king")))
                .refusedWith(400, "viewer");
        app.post("/api/v1/users", Map.of("user", "lin", "password", "long-enough-password"))
                .refusedWith(400, "roles");
        HubAnswer all = app.post("/api/v1/users", Map.of("user", "L", "password", "short", "roles", List.of("king")))
                .refusedWith(400, "user");
        assertThat(all.json().path("problems")).as("all of them at once").hasSize(3);
    }
}
