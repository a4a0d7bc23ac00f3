package io.caravanserai.connectors;

import io.caravanserai.connectors.record.RawRecord;
import io.caravanserai.connectors.record.RecordFormat;
import io.caravanserai.connectors.record.RecordParser;
import io.caravanserai.connectors.record.RecordStream;
import io.caravanserai.connectors.record.UnreadableException;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns what a source delivers into events. Safe for use by several threads. */
public final class Normaliser {

    private final String connector;
    private final RecordFormat format;
    private final RecordParser parser;
    private final EventMaker events;
    private final EventSchemas schemas;

    private Normaliser(ConnectorDefinition definition, EventSchemas schemas, InstantSource clock) {
        this.connector = definition.name();
        this.format = definition.recipe().format();
        this.parser = new RecordParser(format);
        this.events = new EventMaker(connector, definition.recipe(), schemas, clock);
        this.schemas = schemas;
    }

    public static Normaliser of(ConnectorDefinition definition, EventSchemas schemas, InstantSource clock) {
        return new Normaliser(definition, schemas, clock);
    }

    /**
     * Reads record by record; memory is bounded by the longest record allowed, 1 MiB unless the connector says otherwise.
     * Gzip is detected. The stream is not closed.
     *
     * @param place where the stream comes from: {@code orders.csv}, {@code topic crm.contacts partition 0 offset 7}
     * @param sink called in order, on the caller's thread; what it throws ends the reading
     * @throws java.io.UncheckedIOException when the stream itself fails: do not acknowledge the source
     */
    public void read(InputStream in, String place, Consumer<Normalised> sink) {
        new RecordStream(format).read(in, record -> normalise(record, within(place, record.place()), sink));
    }

    /** Tries one raw record of the quarantine again: its events, or why it still has to wait. */
    public List<Normalised> replay(Signal signal) {
        List<Normalised> alone = replay(signal, format.withoutSplit());
        boolean ready = !alone.isEmpty() && alone.stream().allMatch(Normalised.Ready.class::isInstance);
        return ready || format.split().isEmpty() ? alone : better(alone, replay(signal, format));
    }

    /** A whole document waits in quarantine when the split path led nowhere; after a fix it may. */
    private static List<Normalised> better(List<Normalised> alone, List<Normalised> split) {
        return split.stream().anyMatch(Normalised.Ready.class::isInstance) ? split : alone;
    }

    private List<Normalised> replay(Signal signal, RecordFormat shape) {
        List<Normalised> results = new ArrayList<>();
        InputStream bytes = new ByteArrayInputStream(signal.bytes());
        new RecordStream(shape).read(bytes, record -> normalise(record, signal.place(), results::add));
        return results.isEmpty() ? List.of(nothing(signal)) : results;
    }

    private Normalised nothing(Signal signal) {
        String advice = "Maybe its source sends it again.";
        return new Normalised.Rejected(
                signal, new Problem(connector, signal.place(), "the signal", "holds no record", advice));
    }

    private void normalise(RawRecord record, String place, Consumer<Normalised> sink) {
        Signal signal = new Signal(connector, place, bytesOf(record, place));
        List<Event> made;
        try {
            made = eventsOf(record);
        } catch (UnreadableException reason) {
            sink.accept(new Normalised.Rejected(signal, problem(place, reason)));
            return;
        }
        made.forEach(event -> sink.accept(new Normalised.Ready(event, schemas.text(event), signal)));
    }

    /** Quarantine tells signals apart by their bytes; where there are none the place stands in. */
    private static byte[] bytesOf(RawRecord record, String place) {
        return record.bytes().length == 0 ? place.getBytes(StandardCharsets.UTF_8) : record.bytes();
    }

    private List<Event> eventsOf(RawRecord record) {
        if (record.flaw() != null) {
            throw record.flaw();
        }
        return events.make(parser.parse(record.bytes()));
    }

    private Problem problem(String place, UnreadableException reason) {
        return new Problem(
                connector, within(place, reason.where()), reason.found(), reason.expected(), reason.advice());
    }

    private static String within(String place, String inner) {
        if (place.isEmpty() || inner.isEmpty()) {
            return place + inner;
        }
        return place + ", " + inner;
    }
}
