package io.caravanserai.connectors;

import io.caravanserai.domain.event.Signal;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Turns what a source delivers into events. Safe for use by several threads. */
public final class Normaliser {

    public static Normaliser of(ConnectorDefinition definition, EventSchemas schemas, InstantSource clock) {
        throw new UnsupportedOperationException(definition.name() + schemas + clock);
    }

    /**
     * Reads record by record; memory is bounded by the largest record allowed, 1 MiB unless the connector says otherwise.
     * Gzip is detected. The stream is not closed.
     *
     * @param place where the stream comes from: {@code orders.csv}, {@code topic crm.contacts partition 0 offset 7}
     * @param sink called in order, on the caller's thread; what it throws ends the reading
     * @throws java.io.UncheckedIOException when the stream itself fails: do not acknowledge the source
     */
    public void read(InputStream in, String place, Consumer<Normalised> sink) {
        throw new UnsupportedOperationException(place + in + sink);
    }

    /** Tries one raw record of the quarantine again. */
    public List<Normalised> replay(Signal signal) {
        throw new UnsupportedOperationException(signal.place());
    }
}
