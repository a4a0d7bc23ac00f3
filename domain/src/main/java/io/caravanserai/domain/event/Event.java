package io.caravanserai.domain.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A normalised, validated signal: CloudEvents 1.0 attributes and typed data.
 *
 * @param source name of the connector that made it; source and id together are unique
 * @param id the idempotency key the source gave it
 * @param type one of the event types of {@code connectors/events/}, such as {@code purchase}
 * @param schemaVersion version of that type's schema, such as {@code 1}
 * @param time when it happened at the source
 * @param identifiers ways to reach the customer, at least one
 * @param data the body
 */
public record Event(
        String source,
        String id,
        String type,
        int schemaVersion,
        Instant time,
        List<Identifier> identifiers,
        EventData data) {

    public Event {
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("The event (%s/%s) has no identifier.".formatted(source, id));
        }
        identifiers = List.copyOf(identifiers);
    }

    /** Keeps events of one customer in order on the stream. */
    public String partitionKey() {
        Identifier first = identifiers.get(0);
        return first.namespace() + ":" + first.value();
    }

    public EventKey key() {
        return new EventKey(source, id);
    }

    public Event withTime(Instant other) {
        return new Event(source, id, type, schemaVersion, other, identifiers, data);
    }

    public Event withData(EventData other) {
        return new Event(source, id, type, schemaVersion, time, identifiers, other);
    }

    public @Nullable Object at(String path) {
        return data.at(path);
    }
}
