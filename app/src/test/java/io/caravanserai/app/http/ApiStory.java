package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What applications can do with the hub, told once and true on every database. */
abstract class ApiStory extends AskingStory {

    ApiStory(RunningHub hub) {
        super(hub);
    }

    @Test
    void acceptsWhatIsRightAndNamesWhatIsWrong() {
        Map<String, Object> right = shopper.browses("right");
        Map<String, Object> wrong = shopper.event("wrong", "purchase", Instant.now(), Map.of("order_id", "O-1"));

        JsonNode answer = app.post("/api/v1/events/hub-events", List.of(right, wrong))
                .expect(202)
                .json();

        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.path("rejected").asInt()).isEqualTo(1);
        assertThat(answer.at("/quarantined/0/sentence").asText()).contains("amount");
    }

    @Test
    void anAngryCustomerWhoStoppedBuyingGetsAnActionAndAProcess() {
        assertThat(decision.path("action").asText()).isNotEqualTo("no_action");
        assertThat(decision.path("process").asText()).isNotBlank();
        assertThat(decision.path("mode").asText()).isEqualTo("rules_and_models");
        assertThat(decision.at("/label/zh").asText()).isNotBlank();
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(
                        receipt("en").at("/process/instance_id").asText())
                .isNotBlank());
    }

    @Test
    void showsTheCustomerFromEverySide() {
        JsonNode customer =
                app.get("/api/v1/customers/" + shopper.id()).expect(200).json();

        assertThat(customer.path("identifiers")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(customer.at("/attributes/language").asText()).isEqualTo("zh");
        assertThat(customer.path("consents")).hasSize(3);
        assertThat(customer.at("/features/purchases_90d").asDouble()).isEqualTo(6);
        assertThat(customer.at("/features/complaints_30d").asDouble()).isEqualTo(1);
        assertThat(customer.at("/segments/value_tier").asText()).isNotBlank();
    }

    @Test
    void findsTheCustomerWithoutPuttingIdentifiersIntoTheAddress() {
        JsonNode found = app.post("/api/v1/customers/search", Map.of("identifier", "email:" + shopper.email()))
                .expect(200)
                .json();

        assertThat(found.at("/items/0/id").asText()).isEqualTo(shopper.id());
    }

    @Test
    void tellsTheTimelineWithTheUnderstoodWords() {
        JsonNode complaint = StreamSupport.stream(shopper.timeline().spliterator(), false)
                .filter(event -> event.path("type").asText().equals("complaint"))
                .findFirst()
                .orElseThrow();

        assertThat(complaint.at("/data/understood/emotion").asText()).isEqualTo("anger");
        assertThat(complaint.at("/data/understood/topic").asText()).isNotBlank();
    }

    @Test
    void pagesWithoutLosingOrRepeating() {
        String customers = "/api/v1/customers/" + shopper.id() + "/timeline?limit=4";
        JsonNode first = app.get(customers).expect(200).json();
        JsonNode second = app.get(customers + "&cursor=" + first.path("next").asText())
                .expect(200)
                .json();

        assertThat(first.path("items")).hasSize(4);
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
        assertThat(ids(second)).isNotEmpty();
    }

    @Test
    void explainsADecisionInChineseAndInEnglish() {
        JsonNode chinese = receipt("zh-CN");
        JsonNode english = receipt("en");

        assertThat(chinese.path("why").toString()).containsPattern("\\p{IsHan}");
        assertThat(english.path("why").toString()).doesNotContainPattern("\\p{IsHan}");
        assertThat(english.path("rows").toString()).contains(".xlsx");
        assertThat(english.at("/candidates/0/weighed_by/file").asText()).isEqualTo("policy/arbitration-weights.xlsx");
        assertThat(english.path("facts")).isNotEmpty();
        assertThat(english.at("/scores/0/model").asText()).isNotBlank();
        assertThat(english.path("rules_version").asText()).isNotBlank();
    }

    @Test
    void takesTheChurnScoreApart() {
        JsonNode explained = explanation("en");
        double sum = explained.path("effects").findValues("share").stream()
                .mapToDouble(JsonNode::asDouble)
                .sum();

        assertThat(explained.path("model").asText()).isEqualTo("churn");
        assertThat(explained.path("method").asText()).isEqualTo("linear");
        assertThat(explained.path("probability").asDouble())
                .isCloseTo(receipt("en").at("/scores/0/probability").asDouble(), within(1e-4));
        assertThat(explained.path("base").asDouble() + sum)
                .isCloseTo(explained.path("probability").asDouble(), within(1e-4));
        assertThat(explained.toString()).contains("1 complaint in 30 days");
        assertThat(explanation("zh-CN").path("effects").toString()).contains("30 天内投诉 1 次");
    }

    @Test
    void saysWhatMovesAModel() {
        JsonNode importance = app.get("/api/v1/models/churn/importance?decisions=20")
                .expect(200)
                .json();

        assertThat(importance.path("rows").asInt()).isPositive();
        assertThat(importance.at("/weights/0/mean_share").asDouble()).isPositive();
        assertThat(importance.at("/weights/0/label/zh").asText()).isNotBlank();
    }

    @Test
    void listsTheDecisionsAskedFor() {
        String action = decision.path("action").asText();
        String asOf = decision.path("as_of").asText();
        String all = "/api/v1/decisions?mode=rules_and_models&action=" + action;

        JsonNode found =
                app.get(all + "&from=" + asOf + "&limit=500").expect(200).json();
        JsonNode none = app.get(all + "&until=" + asOf + "&customer=" + shopper.id())
                .expect(200)
                .json();

        assertThat(ids(found)).contains(decision.path("id").asText());
        assertThat(ids(none)).doesNotContain(decision.path("id").asText());
        JsonNode line = StreamSupport.stream(found.path("items").spliterator(), false)
                .filter(one -> one.path("id").equals(decision.path("id")))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("tier").asText()).isNotBlank();
        assertThat(line.at("/customer/masked").asText()).contains("•").doesNotContain(shopper.email());
    }

    @Test
    void namesWhatIsWrongWithAFilter() {
        assertThat(app.get("/api/v1/decisions?mode=magic").expect(400).json().toString())
                .contains("magic")
                .contains("rules_only");
        assertThat(app.get("/api/v1/decisions?from=yesterday")
                        .expect(400)
                        .json()
                        .toString())
                .contains("yesterday")
                .contains("2026-03-01T08:00:00Z");
    }

    @Test
    void countsWhatItDid() {
        await().atMost(30, SECONDS).untilAsserted(() -> {
            JsonNode stats = app.get("/api/v1/stats").expect(200).json();
            assertThat(stats.path("signals").asLong())
                    .isEqualTo(stats.path("events").asLong()
                            + stats.path("duplicates").asLong()
                            + stats.path("quarantined").asLong());
            assertThat(stats.path("customers").asLong()).isPositive();
            assertThat(stats.path("decisions").has(decision.path("action").asText()))
                    .isTrue();
            assertThat(stats.path("processes_started")
                            .has(decision.path("process").asText()))
                    .isTrue();
        });
    }

    @Test
    void listsEverySourceTheDisabledOnesToo() {
        JsonNode sources = app.items("/api/v1/connectors");

        assertThat(source(sources, "hub-events").path("state").asText()).isEqualTo("UP");
        assertThat(source(sources, "hub-events").path("received").asLong()).isPositive();
        assertThat(source(sources, "crm-contacts-http").path("enabled").asBoolean())
                .isFalse();
        assertThat(source(sources, "crm-contacts-http").at("/title/zh").asText())
                .containsPattern("\\p{IsHan}");
    }

    @Test
    void namesEverythingInBothLanguages() {
        JsonNode catalogue = app.get("/api/v1/catalogue").expect(200).json();

        assertThat(catalogue.path("entries")).allSatisfy(entry -> {
            assertThat(entry.at("/label/zh").asText()).isNotBlank();
            assertThat(entry.at("/label/en").asText()).isNotBlank();
        });
        assertThat(catalogue.path("actions").findValuesAsText("id")).contains("retention_call", "service_apology");
    }

    @Test
    void describesItself() {
        JsonNode paths = app.get("/v3/api-docs").expect(200).json().path("paths");

        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/insights",
                        "/api/v1/deepseek/insights",
                        "/api/v1/events/{connector}",
                        "/api/v1/outcomes",
                        "/api/v1/wording",
                        "/api/v1/calls/insights",
                        "/api/v1/calls/transcribe",
                        "/api/v1/customers/{id}/timeline",
                        "/api/v1/decisions/{id}",
                        "/api/v1/decisions/{id}/explanation",
                        "/api/v1/models/{name}/importance",
                        "/api/v1/models/{name}/explanations",
                        "/api/v1/quarantine/replay");
    }

    @Test
    void complainsAboutNothingWhenAllIsWell() {
        assertThat(app.items("/api/v1/problems")).isEmpty();
    }

    private JsonNode explanation(String language) {
        String path = "/api/v1/decisions/" + decision.path("id").asText() + "/explanation?model=churn";
        return app.get(path, Map.of("Accept-Language", language)).expect(200).json();
    }

    private JsonNode receipt(String language) {
        return app.get("/api/v1/decisions/" + decision.path("id").asText(), Map.of("Accept-Language", language))
                .expect(200)
                .json();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("id");
    }

    private static JsonNode source(JsonNode sources, String name) {
        return StreamSupport.stream(sources.spliterator(), false)
                .filter(source -> source.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
