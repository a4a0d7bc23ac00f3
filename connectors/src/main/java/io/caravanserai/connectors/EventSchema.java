package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.connectors.asset.AssetSchema;
import io.caravanserai.connectors.asset.Finding;
import io.caravanserai.connectors.record.UnreadableException;
import io.caravanserai.domain.event.EventData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version of one event type: what its data may hold, and where the customer's words are. */
final class EventSchema {

    private final AssetSchema schema;
    private final List<String> textFields = new ArrayList<>();

    EventSchema(AssetSchema schema) {
        this.schema = schema;
        schema.document().path("properties").fields().forEachRemaining(property -> {
            if (property.getValue().path("x-text").asBoolean()) {
                textFields.add(property.getKey());
            }
        });
    }

    /** @throws UnreadableException with the first finding and the number of others */
    void check(JsonNode data) {
        List<Finding> findings = schema.check(data);
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            String more = findings.size() == 1 ? "" : " There are %d more.".formatted(findings.size() - 1);
            throw new UnreadableException(
                    "data" + first.pointer().replace('/', '.'), first.found(), first.expected(), first.advice() + more);
        }
    }

    Optional<String> text(EventData data) {
        List<String> words = new ArrayList<>();
        for (String field : textFields) {
            Object value = data.values().get(field);
            if (value instanceof String text) {
                words.add(text);
            } else if (value instanceof List<?> turns) {
                turns.forEach(turn -> addCustomer(words, turn));
            }
        }
        String text = String.join("\n", words).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static void addCustomer(List<String> words, Object turn) {
        if (turn instanceof Map<?, ?> map
                && "customer".equals(map.get("speaker"))
                && map.get("text") instanceof String text) {
            words.add(text);
        }
    }
}
