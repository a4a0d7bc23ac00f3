package io.caravanserai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What applications can ask about one customer who complained. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AskingStory {

    final RunningHub hub;
    final HubClient app;
    final Shopper shopper;
    final JsonNode decision;

    AskingStory(RunningHub hub) {
        this.hub = hub;
        app = hub.admin();
        shopper = new Shopper(app, "C-" + getClass().getSimpleName()).known();
        shopper.complains().expect(202);
        decision = shopper.decisionFor("complaint");
    }

    @Test
    void answersTheSameQuestionWithTheSameDecision() {
        Map<String, String> once =
                Map.of("Idempotency-Key", "question-of-" + getClass().getSimpleName());

        JsonNode first = ask(Map.of("customer_id", shopper.identifier()), once);
        JsonNode second = ask(Map.of("customer_id", shopper.identifier()), once);

        assertThat(first.path("decision_id").asText())
                .isNotBlank()
                .isEqualTo(second.path("decision_id").asText());
        assertThat(first.path("rationale")).isNotEmpty();
    }

    @Test
    void looksWithoutTouchingWhenItIsADryRun() {
        int before = decisions();

        JsonNode answer = ask(Map.of("customer_id", shopper.id(), "dry_run", true), Map.of());

        assertThat(answer.path("decision_id").isNull()).isTrue();
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void saysWhichMarketTrendsDidNotCount() {
        int before = decisions();
        Map<String, Object> context = Map.of(
                "market_trends",
                List.of("高空跳伞", Map.of("topic", "price cut", "strength", 0.9), Map.of("category", "skiing")));

        JsonNode answer = ask(Map.of("customer_id", shopper.id(), "dry_run", true, "context", context), Map.of());

        assertThat(answer.path("notes")).hasSize(2);
        assertThat(answer.path("notes").toString())
                .contains("高空跳伞")
                .contains("skiing")
                .doesNotContain("price cut");
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void refusesATrendWhoseStrengthIsNone() {
        Map<String, Object> context = Map.of("market_trends", List.of(Map.of("topic", "skiing", "strength", 7)));

        assertThat(app.post("/api/v1/insights", Map.of("customer_id", shopper.id(), "context", context))
                        .expect(400)
                        .json()
                        .toString())
                .contains("context.market_trends.strength")
                .contains("Maybe write 0.8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"churn_risk", "segment", "recommend", "service_script"})
    void answersEveryKindOfQuestionWithoutRecordingIt(String type) {
        int before = decisions();

        JsonNode answer = ask(
                Map.of(
                        "customer_id", shopper.crm(),
                        "task_type", type,
                        "context", Map.of("recent_interactions", List.of(Map.of("text", Shopper.WORDS)))),
                Map.of());

        assertThat(answer.path("task_type").asText()).isEqualTo(type);
        assertThat(answer.path("wording_by").asText()).isEqualTo("template");
        assertThat(answer.path("segment").asText()).isNotBlank();
        assertThat(answer.at("/churn/score").asInt()).isBetween(0, 100);
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void recommendsProductsByTheModelFromWhatWasBought() {
        JsonNode answer = ask(Map.of("customer_id", shopper.crm(), "task_type", "recommend"), Map.of());

        assertThat(answer.at("/products/by").asText()).isEqualTo("recommend/1.0.0");
        assertThat(answer.at("/products/personal").asBoolean()).isTrue();
        assertThat(answer.at("/products/items")).hasSize(10);
        assertThat(answer.at("/products/items/0/product_id").asText()).isEqualTo(Shopper.BOUGHT);
        assertThat(ask(Map.of("customer_id", shopper.crm(), "dry_run", true), Map.of())
                        .has("products"))
                .isFalse();
    }

    @Test
    void answersUnderTheAddressOfOlderApplicationsToo() {
        JsonNode answer = app.post(
                        "/api/v1/deepseek/insights", Map.of("customer_id", shopper.crm(), "task_type", "churn_risk"))
                .expect(200)
                .json();

        assertThat(answer.path("customer_id").asText()).isEqualTo(shopper.id());
        assertThat(answer.path("confidence").asDouble())
                .isEqualTo(answer.at("/churn/probability").asDouble());
    }

    @Test
    void wordsAlwaysComeAndSayWhoseTheyAre() {
        Map<String, Object> wanted =
                Map.of("decision_id", decision.path("id").asText(), "tone", "lively", "said", Shopper.WORDS);

        JsonNode script = app.post("/api/v1/wording", wanted).expect(200).json();
        JsonNode message = app.post("/api/v1/wording", Map.of("use", "message", "draft", "Our shop has moved."))
                .expect(200)
                .json();

        assertThat(script.path("text").asText()).isNotBlank();
        assertThat(script.path("wording_by").asText()).isEqualTo("template");
        assertThat(script.path("reason").asText()).isEqualTo("off");
        assertThat(message.path("text").asText()).isEqualTo("Our shop has moved.");
    }

    @Test
    void rulesReadACallWhenNoLanguageModelDoes() {
        List<Map<String, String>> turns = List.of(
                Map.of("speaker", "customer", "text", Shopper.WORDS), Map.of("speaker", "agent", "text", "我们会在三天内处理。"));

        JsonNode insight = app.post(
                        "/api/v1/calls/insights", Map.of("customer_id", shopper.identifier(), "turns", turns))
                .expect(200)
                .json();

        assertThat(insight.path("promises").toString()).contains("我们会在三天内处理");
        assertThat(insight.path("sentiment").asDouble()).isNegative();
        assertThat(insight.path("insight_by").asText()).isEqualTo("template");
    }

    private JsonNode ask(Map<String, Object> question, Map<String, String> headers) {
        return app.post("/api/v1/insights", question, headers).expect(200).json();
    }

    private int decisions() {
        return app.items("/api/v1/decisions?customer=" + shopper.id()).size();
    }
}
