package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.connectors.record.UnreadableException;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes events of what a mapping answers: all of a record's events, or none. */
final class EventMaker {

    private static final Set<String> KEYS = Set.of("id", "type", "version", "time", "identifiers", "data");
    private static final int LONGEST_ID = 200;

    private final String source;
    private final Recipe recipe;
    private final EventSchemas schemas;
    private final InstantSource clock;

    EventMaker(String source, Recipe recipe, EventSchemas schemas, InstantSource clock) {
        this.source = source;
        this.recipe = recipe;
        this.schemas = schemas;
        this.clock = clock;
    }

    /** @throws UnreadableException when any of the events is not valid */
    List<Event> make(JsonNode record) {
        JsonNode answer = recipe.mapping().apply(record);
        List<Event> events = new ArrayList<>();
        if (answer.isObject()) {
            events.add(event(answer, record, 0));
        } else if (answer.isArray()) {
            addAll(answer, record, events);
        }
        if (events.isEmpty()) {
            throw new UnreadableException(
                    "map", answer.toString(), "is no event", "Maybe answer an object, or a list of them.");
        }
        return events;
    }

    /** A condition that does not hold leaves a null in the list. */
    private void addAll(JsonNode answers, JsonNode record, List<Event> events) {
        for (int index = 0; index < answers.size(); index++) {
            if (!answers.get(index).isNull()) {
                events.add(event(answers.get(index), record, index));
            }
        }
    }

    private Event event(JsonNode answer, JsonNode record, int index) {
        refuseUnknownKeys(answer);
        String type = answer.path("type").asText("");
        int version = answer.has("version") ? answer.get("version").asInt() : schemas.newest(type);
        EventSchema schema = schemas.find(type, version);
        JsonNode data = masked(answer.path("data"));
        schema.check(data);
        return new Event(
                source,
                recipe.idFromContent() ? ContentHash.of(record, index) : id(answer.path("id")),
                type,
                version,
                recipe.times().read(answer.path("time"), clock),
                recipe.identifiers().read(answer.path("identifiers")),
                new EventData(JsonValues.map(data)));
    }

    private static void refuseUnknownKeys(JsonNode answer) {
        answer.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new UnreadableException(
                        key, key, "is not a key of an event", "Maybe move it into data; keys are " + KEYS + ".");
            }
        });
    }

    /** JSLT leaves empty objects out, and may answer a part of the record itself. */
    private JsonNode masked(JsonNode data) {
        ObjectNode own = data.isObject() ? data.deepCopy() : JsonNodeFactory.instance.objectNode();
        recipe.masks().forEach(mask -> mask.apply(own));
        return own;
    }

    private static String id(JsonNode id) {
        String text = id.isValueNode() && !id.isNull() ? id.asText().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST_ID) {
            throw new UnreadableException(
                    "id",
                    text,
                    text.isEmpty() ? "is missing" : "is longer than " + LONGEST_ID + " characters",
                    "Maybe map it, or set id to content-hash.");
        }
        return Storable.text("id", text);
    }
}
