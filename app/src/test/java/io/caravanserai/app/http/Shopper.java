package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody who bought every ten days until a month ago and now complains; everything the house knows came in over HTTP.
 *
 * @param crm number in the customer's file
 */
public record Shopper(HubClient door, String crm) {

    public static final String WORDS = "账单又多扣了我两百块，这已经是第三次了，我非常生气！每次都说会处理，结果没有人管。再这样我就换一家。";

    public static final String BOUGHT = "SKU-7";

    public String identifier() {
        return "crm:" + crm;
    }

    public String email() {
        return crm.toLowerCase(Locale.ROOT) + "@private.example.com";
    }

    public String phone() {
        return "139%08d".formatted(Math.abs(crm.hashCode()) % 100_000_000);
    }

    /** Known, consenting, a good customer until a month ago. */
    public Shopper known() {
        List<Map<String, Object>> events = new ArrayList<>();
        events.add(event(
                "profile",
                "profile_updated",
                days(90),
                Map.of("attributes", Map.of("language", "zh", "birth_year", 1985, "region", "CN-GD"))));
        for (String purpose : List.of("marketing", "profiling", "calls")) {
            events.add(event(
                    "consent-" + purpose, "consent_changed", days(90), Map.of("purpose", purpose, "given", true)));
        }
        for (int day = 85; day > 32; day -= 10) {
            events.add(event("buys-" + day, "purchase", days(day), purchase(day)));
        }
        door.post("/api/v1/events/hub-events", events).expect(202);
        await().atMost(60, SECONDS).until(() -> timeline().size() >= events.size());
        return this;
    }

    /** The angry call, through the call center's webhook. */
    public HubAnswer complains() {
        return door.post("/api/v1/events/call-center-transcripts-webhook", call());
    }

    public Map<String, Object> call() {
        return Map.of(
                "callId", "CALL-" + crm,
                "startedAt", Instant.now().minus(Duration.ofMinutes(5)).toString(),
                "agentId", "A-3",
                "durationSeconds", 412,
                "caller", Map.of("customerNo", crm, "phone", phone()),
                "case", Map.of("id", "CASE-" + crm, "category", "billing", "isComplaint", true),
                "transcript", List.of(Map.of("role", "customer", "content", WORDS)));
    }

    public Map<String, Object> browses(String id) {
        return event(id, "browse", Instant.now(), Map.of("step", "browse", "category", "digital"));
    }

    public Map<String, Object> event(String id, String type, Instant time, Map<String, Object> data) {
        return Map.of(
                "id",
                crm + "/" + id,
                "type",
                type,
                "time",
                time.toString(),
                "identifiers",
                List.of(
                        Map.of("namespace", "crm", "value", crm),
                        Map.of("namespace", "email", "value", email()),
                        Map.of("namespace", "phone", "value", phone())),
                "data",
                data);
    }

    public String id() {
        return door.customer(identifier());
    }

    public JsonNode timeline() {
        return door.get("/api/v1/customers/" + id() + "/timeline?limit=100")
                .json()
                .path("items");
    }

    /** The latest decisions, awaited until there is one for a trigger of this type. */
    public JsonNode decisionFor(String triggerType) {
        return await().atMost(60, SECONDS).until(() -> find(triggerType), found -> !found.isMissingNode());
    }

    private JsonNode find(String triggerType) {
        for (JsonNode decision : door.items("/api/v1/decisions?customer=" + id())) {
            if (decision.path("trigger_type").asText().equals(triggerType)) {
                return decision;
            }
        }
        return MissingNode.getInstance();
    }

    private Map<String, Object> purchase(int day) {
        return Map.of(
                "order_id",
                crm + "-" + day,
                "product_id",
                BOUGHT,
                "category",
                "digital",
                "quantity",
                1,
                "amount",
                700 + day,
                "currency",
                "CNY");
    }

    private static Instant days(int ago) {
        return Instant.now().minus(Duration.ofDays(ago));
    }
}
