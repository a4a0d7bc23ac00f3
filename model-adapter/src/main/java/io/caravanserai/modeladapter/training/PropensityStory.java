package io.caravanserai.modeladapter.training;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Why invented customers say yes: people who said yes before say it again, a good mood opens sales and a bad one closes them,
 * browsing leads to buying, and somebody who is drifting away listens to retention. Numbers are log-odds.
 */
final class PropensityStory {

    /** An action of the hub and how willingly it is taken on the whole. */
    record Offer(String action, String issue, double base) {}

    private static final List<Offer> OFFERS = List.of(
            new Offer("service_apology", "service", 0.2),
            new Offer("service_callback", "service", -0.1),
            new Offer("service_voucher", "service", 0.4),
            new Offer("retention_call", "retention", -1.2),
            new Offer("retention_discount", "retention", -1.0),
            new Offer("retention_gift", "retention", -1.3),
            new Offer("win_back_coupon", "retention", -1.6),
            new Offer("cross_sell_accessory", "sales", -1.9),
            new Offer("cross_sell_plan", "sales", -2.1),
            new Offer("upsell_premium", "sales", -2.4),
            new Offer("loyalty_thanks", "loyalty", -0.6));

    private static final Map<String, Double> CHANNELS =
            Map.of("app_push", 0.0, "call", 0.5, "email", -0.2, "sms", -0.1);

    private final Random random;

    PropensityStory(Random random) {
        this.random = random;
    }

    Offer offer() {
        return OFFERS.get(random.nextInt(OFFERS.size()));
    }

    String channel() {
        return CHANNELS.keySet().stream().sorted().toList().get(random.nextInt(CHANNELS.size()));
    }

    static double logOdds(Map<String, Double> customer, Offer offer, String channel) {
        double openness = 0.35 * count(customer, "offers_accepted_365d")
                - 0.5 * count(customer, "offers_declined_30d")
                - 0.3 * count(customer, "offers_ignored_90d")
                + 0.5 * customer.getOrDefault("sentiment_90d", 0.0);
        return offer.base() + CHANNELS.get(channel) + openness + special(customer, offer.issue());
    }

    private static double special(Map<String, Double> customer, String issue) {
        double falling = 1 - Math.min(1.5, Math.max(0.2, customer.getOrDefault("spend_trend_90d", 1.0)));
        double complaints = count(customer, "complaints_30d");
        return switch (issue) {
            case "service" -> 0.4 * complaints;
            case "retention" -> 1.2 * falling + 0.1 * complaints;
            case "sales" ->
                0.5 * Math.log1p(customer.getOrDefault("browses_30d", 0.0))
                        + 0.5 * Math.log1p(customer.getOrDefault("consults_30d", 0.0))
                        + 0.15 * Math.log1p(customer.getOrDefault("spend_90d", 0.0))
                        + 0.5 * customer.getOrDefault("sentiment_90d", 0.0)
                        - 0.8 * complaints
                        - 0.6 * falling;
            default -> 0.2 * Math.log1p(customer.getOrDefault("purchases_90d", 0.0)) - 0.3 * complaints;
        };
    }

    private static double count(Map<String, Double> customer, String feature) {
        return Math.min(5, customer.getOrDefault(feature, 0.0));
    }
}
