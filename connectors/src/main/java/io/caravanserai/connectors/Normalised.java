package io.caravanserai.connectors;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.problem.Problem;
import java.util.Optional;

/** What a raw record came to. Every record comes to one or more {@link Ready}, or to exactly one {@link Rejected}. */
public sealed interface Normalised {

    /** The raw record it came from. */
    Signal signal();

    /**
     * A valid event.
     *
     * @param textToUnderstand what the customer wrote or said, where the event's schema marks it
     */
    record Ready(Event event, Optional<String> textToUnderstand, Signal signal) implements Normalised {}

    /** A record that belongs in quarantine. */
    record Rejected(Signal signal, Problem problem) implements Normalised {}
}
