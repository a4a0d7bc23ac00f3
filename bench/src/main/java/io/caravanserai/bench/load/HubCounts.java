package io.caravanserai.bench.load;

import com.fasterxml.jackson.databind.JsonNode;

/** The hub's durable counts; decisions by action, processes by key. */
record HubCounts(long events, long quarantined, long rulesOnly, JsonNode decisions, JsonNode processes) {

    String text() {
        return "%,d events, %,d quarantined, %,d decided by rules only, decisions %s, processes %s"
                .formatted(events, quarantined, rulesOnly, decisions, processes);
    }
}
