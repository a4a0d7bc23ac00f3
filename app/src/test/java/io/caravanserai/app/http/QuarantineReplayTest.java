package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A signal nobody understood waits, with its reason, until the connector is mended. */
class QuarantineReplayTest {

    private static final String FILE = "connectors/sources/till.yaml";
    private static final String TILL =
            """
            name: till
            version: 1
            kind: other
            title: {zh: 收银台, en: Till}
            source: {type: webhook}
            format: {type: json}
            identifiers: {region: CN}
            map: |
              {
                "id": .slip,
                "type": "purchase",
                "time": "2026-03-03T10:00:00Z",
                "identifiers": [{"namespace": "crm", "value": .card}],
                "data": {"order_id": .slip, "amount": .FIELD, "currency": "CNY"}
              }
            """;

    private final RunningHub hub = RunningHub.shared();
    private final HubClient app = hub.admin();

    @Test
    void replaysWhatWaitedOnceTheConnectorIsMended() {
        hub.assets().write(FILE, TILL.replace("FIELD", "total"));
        await().atMost(30, SECONDS).until(() -> push("SLIP-0").status() == 202);
        push("SLIP-1").expect(202);

        JsonNode kept = app.items("/api/v1/quarantine?connector=till").get(0);
        assertThat(kept.at("/problem/sentence").asText()).contains("amount");
        assertThat(kept.path("raw").asText()).contains("SLIP-");
        assertThat(replay().path("still")).isNotEmpty();

        hub.assets().write(FILE, TILL.replace("FIELD", "sum"));
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(replay().path("still")).isEmpty());

        await().atMost(30, SECONDS).until(() -> !app.customer("crm:TILL-1").isEmpty());
        assertThat(app.items("/api/v1/quarantine?connector=till")).isEmpty();
    }

    @Test
    void refusesToReplayNothing() {
        app.post("/api/v1/quarantine/replay", Map.of()).refusedWith(400, "names nothing");
    }

    private HubAnswer push(String slip) {
        return app.post("/api/v1/events/till", List.of(Map.of("slip", slip, "card", "TILL-1", "sum", 12.5)));
    }

    private JsonNode replay() {
        return app.post("/api/v1/quarantine/replay", Map.of("connector", "till"))
                .expect(200)
                .json();
    }
}
