package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The names of the hub that models speak of. */
public final class TestCatalogue {

    private static final List<String> FEATURES =
            List.of(("purchases_30d purchases_90d purchases_365d spend_30d spend_90d spend_365d days_since_purchase"
                            + " spend_volatility_90d spend_trend_90d max_order_365d average_order_365d categories_365d"
                            + " refunds_90d refund_amount_90d complaints_30d complaints_90d days_since_complaint"
                            + " calls_90d comments_90d sentiment_90d sentiment_trend_90d browses_30d compares_30d"
                            + " consults_30d offers_accepted_365d offers_declined_30d offers_ignored_90d"
                            + " campaign_contacts_90d device_alarms_30d tenure_days active_days_90d")
                    .split(" "));

    private TestCatalogue() {}

    public static Catalogue create() {
        List<Entry> entries = new ArrayList<>();
        FEATURES.forEach(name -> entries.add(entry(name, ValueType.NUMBER, Origin.FEATURE)));
        List.of("age_band", "region").forEach(name -> entries.add(entry(name, ValueType.TEXT, Origin.FEATURE)));
        List.of("action", "issue", "group", "channel", "product")
                .forEach(name -> entries.add(entry(name, ValueType.TEXT, Origin.CANDIDATE)));
        entries.add(entry("consent_marketing", ValueType.YES_NO, Origin.CONSENT));
        entries.add(entry("cap_channel", ValueType.TEXT, Origin.OUTPUT));
        return new Catalogue(entries);
    }

    private static Entry entry(String name, ValueType type, Origin origin) {
        return new Entry(name, type, origin, new Label(name, name), List.of(), "", false, null);
    }
}
