package io.caravanserai.decision;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers events in order, refuses what may not be stored, freezes the customer wherever one asks for a decision. */
final class Remembering {

    private final DecisionTriggers triggers;
    private final DecisionMaker maker;
    private final Refusals refusals;
    private final InstantSource clock;

    Remembering(DecisionTriggers triggers, DecisionMaker maker, Refusals refusals, InstantSource clock) {
        this.triggers = triggers;
        this.maker = maker;
        this.refusals = refusals;
        this.clock = clock;
    }

    Past remember(List<Event> events, MemorySession session) {
        Past past = new Past();
        Instant now = clock.instant();
        events.forEach(event -> Outcomes.problemOf(event)
                .ifPresentOrElse(problem -> past.refuse(event, problem), () -> remember(event, session, now, past)));
        refusals.keep(past.refusals());
        return past;
    }

    private void remember(Event event, MemorySession session, Instant now, Past past) {
        Remembered remembered = session.remember(event);
        if (remembered instanceof Remembered.Stored stored) {
            past.add(new Step(event, stored, question(event, stored.customer(), session, now)));
        } else if (remembered instanceof Remembered.Conflict conflict) {
            past.refuse(event, conflict.problem());
        } else {
            past.addDuplicate();
        }
    }

    private @Nullable Question question(Event event, CustomerId customer, MemorySession session, Instant now) {
        return triggers.ask(event, now)
                ? maker.question(session, customer, event.time(), event.key().toString(), event.type(), event.data())
                : null;
    }
}
