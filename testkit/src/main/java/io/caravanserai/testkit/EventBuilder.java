package io.caravanserai.testkit;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.event.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** {@code anEvent("purchase").of("crm:C-1").at("2026-03-01T10:00:00Z").with("amount", 120).build()}. */
public final class EventBuilder {

    private static final AtomicLong NEXT = new AtomicLong();

    private final String type;
    private final List<Identifier> identifiers = new ArrayList<>();
    private final Map<String, Object> data = new LinkedHashMap<>();
    private String source = "test";
    private String id = "e-" + NEXT.incrementAndGet();
    private Instant time = Instant.parse("2026-03-01T10:00:00Z");

    private EventBuilder(String type) {
        this.type = type;
    }

    public static EventBuilder anEvent(String type) {
        return new EventBuilder(type);
    }

    public EventBuilder from(String connector) {
        this.source = connector;
        return this;
    }

    public EventBuilder id(String key) {
        this.id = key;
        return this;
    }

    public EventBuilder of(String identifier) {
        identifiers.add(Identifier.parse(identifier));
        return this;
    }

    public EventBuilder at(String instant) {
        return at(Instant.parse(instant));
    }

    public EventBuilder at(Instant instant) {
        this.time = instant;
        return this;
    }

    public EventBuilder with(String field, Object value) {
        data.put(field, value);
        return this;
    }

    public Event build() {
        return new Event(source, id, type, 1, time, identifiers, new EventData(data));
    }
}
