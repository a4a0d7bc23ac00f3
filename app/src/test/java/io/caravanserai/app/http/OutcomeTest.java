package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;

/** What the customer does about an action ends its process. */
class OutcomeTest {

    private final RunningHub hub = RunningHub.shared();
    private final HubClient app = hub.admin();

    @Test
    void anAcceptedActionClosesItsProcess() {
        Shopper shopper = new Shopper(app, "C-OUTCOME").known();
        shopper.complains().expect(202);
        JsonNode decision = shopper.decisionFor("complaint");
        String id = decision.path("id").asText();
        await().atMost(30, SECONDS).until(() -> running(id) == 1);

        app.post("/api/v1/outcomes", Map.of("decision_id", id, "response", "accepted", "amount", 300))
                .expect(202);

        await().atMost(60, SECONDS).until(() -> running(id) == 0);
        assertThat(shopper.timeline().findValuesAsText("type")).contains("outcome");
    }

    @Test
    void anOutcomeOfNobodyIsRefused() {
        app.post("/api/v1/outcomes", Map.of("response", "accepted")).refusedWith(400, "names no customer");
        app.post("/api/v1/outcomes", Map.of("decision_id", "d-none", "response", "accepted"))
                .refusedWith(404, "d-none");
    }

    @Test
    void anUnknownResponseIsRefusedWithTheKnownOnes() {
        Shopper shopper = new Shopper(app, "C-RESPONSE").known();

        app.post("/api/v1/outcomes", Map.of("customer_id", shopper.id(), "response", "perhaps"))
                .refusedWith(400, "accepted, declined, ignored");
    }

    private long running(String decision) {
        return hub.part(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(decision)
                .unfinished()
                .count();
    }
}
