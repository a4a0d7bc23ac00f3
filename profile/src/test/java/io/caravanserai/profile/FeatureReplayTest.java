package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.event.Identifier;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureReplayTest {

    private static final Instant CUT = Instant.parse("2026-03-01T00:00:00Z");

    private final FeatureReplay replay = new FeatureReplay(
            FeatureCatalogue.read(Path.of(System.getProperty("hub.root"), "profile/features.yaml")), ZoneOffset.UTC);

    @Test
    void doesNotSeeWhatCameAtTheMomentOrLater() {
        List<Event> events = List.of(purchase("2026-02-20T10:00:00Z", 5), purchase("2026-03-01T00:00:00Z", 7));
        assertThat(replay.at(events, CUT).get("purchases_30d")).isEqualTo(1.0);
        assertThat(replay.at(events, CUT).get("spend_30d")).isEqualTo(5.0);
        assertThat(replay.at(events, CUT).get("days_since_purchase")).isEqualTo(9.0);
    }

    @Test
    void aCustomerOfWhomNothingIsKnownHasWhatTheCatalogueSaysIsMissing() {
        assertThat(replay.at(List.of(), CUT).get("purchases_30d")).isEqualTo(0.0);
        assertThat(replay.at(List.of(), CUT).get("days_since_purchase")).isNull();
    }

    @Test
    void whatWasToldOfACustomerCountsFromWhenItWasTold() {
        List<Event> events = List.of(
                purchase("2026-02-20T10:00:00Z", 5),
                registered("2026-02-25T10:00:00Z"),
                purchase("2026-02-26T10:00:00Z", 5));
        assertThat(replay.at(events, Instant.parse("2026-02-24T00:00:00Z")).get("tenure_days"))
                .isEqualTo(4.0);
        assertThat(replay.at(events, CUT).get("tenure_days")).isEqualTo(59.0);
    }

    private static Event registered(String told) {
        return new Event(
                "test",
                told,
                "profile_updated",
                1,
                Instant.parse(told),
                List.of(Identifier.parse("crm:C-1")),
                EventData.of("attributes", Map.of("registered_on", "2026-01-01")));
    }

    private static Event purchase(String time, double amount) {
        return new Event(
                "test",
                time,
                "purchase",
                1,
                Instant.parse(time),
                List.of(Identifier.parse("crm:C-1")),
                EventData.of("amount", amount));
    }
}
