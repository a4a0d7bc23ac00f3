package io.caravanserai.bench.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.connectors.ConnectorCatalog;
import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.connectors.Normalised;
import io.caravanserai.connectors.Normaliser;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShopTest {

    private static final Path CONNECTORS = Path.of(System.getProperty("hub.root", ".."), "connectors");
    private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");
    private static final int MANY = 500;

    private final EventSchemas schemas = EventSchemas.read(CONNECTORS);
    private final ConnectorCatalog connectors = ConnectorCatalog.readWhatIsGood(CONNECTORS, Map.of());
    private final Shop shop = new Shop(7, 200);

    @Test
    void noSignalOfTheLoadGoesToQuarantine() {
        assertThat(everyKind().flatMap(signal -> normalised(signal).stream()))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result).isInstanceOf(Normalised.Ready.class));
    }

    @Test
    void contactBecomesAProfileAndThreeConsents() {
        assertThat(types(shop.contact(3, NOW)))
                .containsExactly("profile_updated", "consent_changed", "consent_changed", "consent_changed");
    }

    @Test
    void complaintHasWordsToUnderstand() {
        assertThat(normalised(shop.complaint(1, NOW)))
                .singleElement()
                .isInstanceOfSatisfying(Normalised.Ready.class, ready -> assertThat(ready.textToUnderstand())
                        .isPresent());
    }

    @Test
    void pastSaleIsTooOldToAskForADecision() {
        assertThat(ready(shop.pastSale(1, 1, NOW)).event().time()).isBefore(NOW.minusSeconds(24 * 3600));
    }

    @Test
    void sameSeedGivesTheSameSignals() {
        assertThat(new Shop(7, 200).sale(42, NOW)).isEqualTo(shop.sale(42, NOW));
        assertThat(new Shop(8, 200).sale(42, NOW)).isNotEqualTo(shop.sale(42, NOW));
    }

    @Test
    void noTwoSignalsHaveTheSameId() {
        assertThat(IntStream.range(0, MANY)
                        .mapToObj(i -> ready(shop.sale(i, NOW)).event().id()))
                .doesNotHaveDuplicates();
    }

    private Stream<Signal> everyKind() {
        return IntStream.range(0, MANY)
                .boxed()
                .flatMap(i -> Stream.of(
                        shop.contact(i % shop.customers(), NOW),
                        shop.pastSale(i % shop.customers(), i, NOW),
                        shop.sale(i, NOW),
                        shop.complaint(i, NOW)));
    }

    private Normalised.Ready ready(Signal signal) {
        return (Normalised.Ready) normalised(signal).get(0);
    }

    private List<String> types(Signal signal) {
        return normalised(signal).stream()
                .map(result -> ((Normalised.Ready) result).event().type())
                .toList();
    }

    private List<Normalised> normalised(Signal signal) {
        List<Normalised> results = new ArrayList<>();
        Normaliser.of(connectors.find(signal.source().connector()).orElseThrow(), schemas, InstantSource.fixed(NOW))
                .read(new ByteArrayInputStream(signal.bytes()), "load", results::add);
        return results;
    }
}
