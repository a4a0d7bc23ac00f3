package io.caravanserai.testkit;

import io.caravanserai.domain.event.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feature written as a function of the customer's events so far. */
@FunctionalInterface
public interface Feature {

    @Nullable
    Object of(List<Event> events, Instant asOf);

    /** How many events of the type there are. */
    static Feature count(String eventType) {
        return (events, asOf) -> (double)
                events.stream().filter(event -> event.type().equals(eventType)).count();
    }

    /** The sum of a number field over the events of the type. */
    static Feature sum(String eventType, String field) {
        return (events, asOf) -> events.stream()
                .filter(event -> event.type().equals(eventType))
                .mapToDouble(event -> event.data().number(field).orElse(0))
                .sum();
    }
}
