package io.caravanserai.routes.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caravanserai.connectors.Normalised;
import io.caravanserai.connectors.Normalised.Ready;
import io.caravanserai.connectors.Normalised.Rejected;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.routes.stream.EventCodec;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A quarantined signal is a source's record, or an event that the flow could not decide; the latter is not mapped again. */
final class SecondTry {

    private static final byte[] EVENT_BEGINS = "{\"specversion\"".getBytes(UTF_8);

    private final LiveConnectors connectors;

    SecondTry(LiveConnectors connectors) {
        this.connectors = connectors;
    }

    List<Normalised> of(Signal signal) {
        Optional<Event> event = event(signal);
        if (event.isPresent()) {
            return List.of(new Ready(event.get(), Optional.empty(), signal));
        }
        return connectors.find(signal.connector()).isPresent()
                ? connectors.normaliser(signal.connector()).replay(signal)
                : List.of(new Rejected(signal, noConnector(signal)));
    }

    /** When it happened; a record that is not an event yet comes last. */
    static Instant timeOf(Signal signal) {
        return event(signal).map(Event::time).orElse(Instant.MAX);
    }

    private static Optional<Event> event(Signal signal) {
        byte[] bytes = signal.bytes();
        if (!Arrays.equals(EVENT_BEGINS, Arrays.copyOf(bytes, Math.min(bytes.length, EVENT_BEGINS.length)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventCodec.read(bytes))
                    .filter(event -> event.source().equals(signal.connector()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Problem noConnector(Signal signal) {
        return new Problem(
                signal.connector(),
                signal.place(),
                signal.connector(),
                "is no connector today",
                "Maybe put its YAML back, then replay.");
    }
}
