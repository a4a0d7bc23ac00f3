package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Two features of purchases, as a feature room would compute them. */
public final class TestFeatures {

    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(entry("days_since_purchase"), entry("purchases_365d")));

    private TestFeatures() {}

    public static Facts at(List<Event> events, Instant moment) {
        List<Event> known =
                events.stream().filter(event -> event.time().isBefore(moment)).toList();
        Instant last =
                known.stream().map(Event::time).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return new Facts(CATALOGUE)
                .set("days_since_purchase", (double)
                        Duration.between(last, moment).toDays())
                .set("purchases_365d", (double) known.size());
    }

    private static Entry entry(String name) {
        return new Entry(name, ValueType.NUMBER, Origin.FEATURE, new Label(name, name), List.of(), "", false, null);
    }
}
