package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;

/** Picks the facts worth mentioning: what the winning row asked about, then what is out of the ordinary. */
final class TellingFacts {

    private static final int MOST = 3;
    private static final DoublePredicate AT_ALL = value -> value >= 1;

    /** In order of interest to somebody who knows the customer. */
    private static final List<Map.Entry<String, DoublePredicate>> OUT_OF_THE_ORDINARY = List.of(
            Map.entry("complaints_30d", AT_ALL),
            Map.entry("spend_trend_90d", value -> value < 0.8 || value > 1.25),
            Map.entry("device_alarms_30d", AT_ALL),
            Map.entry("refunds_90d", AT_ALL),
            Map.entry("sentiment_trend_90d", value -> value <= -0.2),
            Map.entry("offers_declined_30d", AT_ALL),
            Map.entry("consults_30d", AT_ALL),
            Map.entry("compares_30d", AT_ALL),
            Map.entry("days_since_purchase", value -> value >= 60),
            Map.entry("spend_volatility_90d", value -> value >= 1));

    private TellingFacts() {}

    /** @param alreadySaid what the reader knows from another sentence */
    static List<Entry> of(Facts facts, List<Entry> alreadySaid) {
        Set<Entry> telling = new LinkedHashSet<>();
        for (Map.Entry<String, DoublePredicate> one : OUT_OF_THE_ORDINARY) {
            facts.catalogue()
                    .find(one.getKey())
                    .filter(entry -> !alreadySaid.contains(entry)
                            && mayBeTold(entry, facts)
                            && one.getValue().test(number(facts, entry)))
                    .ifPresent(telling::add);
        }
        return telling.stream().limit(MOST).toList();
    }

    /** Features are about behaviour; attributes and consents are about the person and stay out of sentences. */
    private static boolean mayBeTold(Entry entry, Facts facts) {
        return entry.origin() == Origin.FEATURE && !entry.personal() && facts.get(entry.name()) != null;
    }

    private static double number(Facts facts, Entry entry) {
        return facts.number(entry.name()).orElse(Double.NaN);
    }
}
