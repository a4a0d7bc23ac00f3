package io.caravanserai.modeladapter.training;

import java.util.Map;

/**
 * Why invented customers leave: falling spend, a fresh complaint, a bad mood and silence push them out; a buying habit and
 * accepted offers hold them. Numbers are log-odds.
 */
final class ChurnStory {

    private static final double BASE = -1.6;

    private ChurnStory() {}

    static double logOdds(Map<String, Double> customer) {
        double trend = Math.min(1.5, Math.max(0.2, value(customer, "spend_trend_90d", 1)));
        return BASE
                + 1.7 * Math.min(3, value(customer, "complaints_30d", 0))
                + 0.15 * Math.min(5, value(customer, "complaints_90d", 0))
                + 3.0 * (1 - trend)
                - 2.0 * value(customer, "sentiment_90d", 0)
                - 0.4 * value(customer, "sentiment_trend_90d", 0)
                + 0.35 * (Math.log1p(value(customer, "days_since_purchase", 30)) - Math.log1p(20))
                - 0.25 * Math.log1p(value(customer, "purchases_90d", 0))
                + 0.3 * Math.min(5, value(customer, "refunds_90d", 0))
                - 0.25 * Math.min(5, value(customer, "offers_accepted_365d", 0))
                + 0.2 * Math.min(5, value(customer, "offers_declined_30d", 0));
    }

    private static double value(Map<String, Double> customer, String feature, double missing) {
        return customer.getOrDefault(feature, missing);
    }
}
