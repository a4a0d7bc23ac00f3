package io.caravanserai.bench;

import io.caravanserai.bench.signals.Shop;
import io.caravanserai.bench.signals.Signal;
import io.caravanserai.connectors.ConnectorCatalog;
import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.connectors.Normalised;
import io.caravanserai.connectors.Normaliser;
import io.caravanserai.domain.event.Event;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Events of the invented shop, made of its signals by the shipped connectors. */
final class History {

    private static final int PURCHASES = 12;

    private final Map<Signal.Source, Normaliser> normalisers = new EnumMap<>(Signal.Source.class);

    private History(InstantSource clock) {
        EventSchemas schemas = EventSchemas.read(House.asset("connectors"));
        ConnectorCatalog connectors = ConnectorCatalog.readWhatIsGood(House.asset("connectors"), Map.of());
        for (Signal.Source source : Signal.Source.values()) {
            normalisers.put(
                    source, Normaliser.of(connectors.find(source.connector()).orElseThrow(), schemas, clock));
        }
    }

    /** Everybody's profile, consents and purchases of the last year. */
    static Stream<Event> of(Shop shop, Instant now) {
        return new History(InstantSource.fixed(now))
                .events(IntStream.range(0, shop.customers()).boxed().flatMap(customer -> past(shop, customer, now)));
    }

    /** What the till says now. */
    static List<Event> today(Shop shop, Instant now, int many) {
        return new History(InstantSource.fixed(now))
                .events(IntStream.range(0, many).mapToObj(number -> shop.sale(number, now)))
                .toList();
    }

    private static Stream<Signal> past(Shop shop, int customer, Instant now) {
        return Stream.concat(
                Stream.of(shop.contact(customer, now.minusSeconds(86_400))),
                IntStream.range(0, PURCHASES).mapToObj(number -> shop.pastSale(customer, number, now)));
    }

    private Stream<Event> events(Stream<Signal> signals) {
        return signals.mapMulti(this::read);
    }

    private void read(Signal signal, Consumer<Event> sink) {
        List<Normalised> results = new ArrayList<>();
        normalisers.get(signal.source()).read(new ByteArrayInputStream(signal.bytes()), "bench", results::add);
        results.forEach(result -> sink.accept(((Normalised.Ready) result).event()));
    }
}
