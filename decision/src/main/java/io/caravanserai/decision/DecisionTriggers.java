package io.caravanserai.decision;

import io.caravanserai.domain.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events ask for a decision.
 *
 * @param eventTypes the types that ask
 * @param maxAge older events update the profile only; null when age does not matter, as in a play of the past
 */
public record DecisionTriggers(Set<String> eventTypes, @Nullable Duration maxAge) {

    public DecisionTriggers {
        eventTypes = Set.copyOf(eventTypes);
    }

    /** What a customer does or says asks for a decision; what we did or were told about the customer does not. */
    public static DecisionTriggers standard() {
        return new DecisionTriggers(
                Set.of("purchase", "refund", "browse", "call", "complaint", "social_comment", "device_reading"),
                Duration.ofHours(24));
    }

    public DecisionTriggers ofAnyAge() {
        return new DecisionTriggers(eventTypes, null);
    }

    boolean ask(Event event, Instant now) {
        return eventTypes.contains(event.type()) && isYoung(event, now);
    }

    private boolean isYoung(Event event, Instant now) {
        return maxAge == null || !event.time().isBefore(now.minus(maxAge));
    }
}
