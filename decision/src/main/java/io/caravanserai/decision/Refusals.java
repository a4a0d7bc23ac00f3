package io.caravanserai.decision;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Sends events that may not be stored to quarantine, before the batch is committed. */
final class Refusals {

    private final Quarantine quarantine;
    private final Function<Event, byte[]> encoder;
    private final InstantSource clock;

    Refusals(Quarantine quarantine, Function<Event, byte[]> encoder, InstantSource clock) {
        this.quarantine = quarantine;
        this.encoder = encoder;
        this.clock = clock;
    }

    void keep(List<Past.Refusal> refusals) {
        if (!refusals.isEmpty()) {
            quarantine.keep(refusals.stream().map(this::quarantined).toList());
        }
    }

    private QuarantinedSignal quarantined(Past.Refusal refusal) {
        Event event = refusal.event();
        Signal signal = new Signal(event.source(), "event " + event.id(), encoder.apply(event));
        return QuarantinedSignal.of(signal, refusal.problem(), clock.instant());
    }
}
