package io.caravanserai.modeladapter.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Invents customers. The story: everybody has a habit (how often they buy) and a mood; bad experiences (complaints, refunds)
 * spoil the mood; some fall silent and spend less. Numbers are in the units of the feature catalogue. It is a story for
 * learning and showing, not a description of any real clientele.
 */
final class CustomerStory {

    private static final double SHARE_FALLING = 0.25;
    private static final double SHARE_SPEAKING = 0.6;

    private final Random random;

    CustomerStory(Random random) {
        this.random = random;
    }

    /** Features by catalogue name; what the hub would not know of this customer is left out. */
    Map<String, Double> customer() {
        Map<String, Double> features = new LinkedHashMap<>();
        double habit = Math.exp(1.1 + 0.8 * random.nextGaussian());
        boolean falling = random.nextDouble() < SHARE_FALLING;
        buying(features, habit, falling);
        double mood = experience(features);
        speaking(features, mood);
        looking(features, habit);
        responding(features, mood);
        return features;
    }

    private void buying(Map<String, Double> features, double habit, boolean falling) {
        double trend = falling ? 0.6 * random.nextDouble() : Math.exp(0.05 + 0.3 * random.nextGaussian());
        int purchases90 = poisson(habit * (falling ? 0.7 : 1));
        double spend = purchases90 * (30 + 50 * random.nextDouble());
        features.put("purchases_90d", (double) purchases90);
        features.put("purchases_30d", (double) Math.min(purchases90, poisson(habit / 3 * trend)));
        features.put("purchases_365d", (double) purchases90 + poisson(habit * 3));
        features.put("spend_90d", spend);
        features.put("spend_365d", spend * (2 + 2 * random.nextDouble()));
        features.put("spend_trend_90d", trend);
        features.put("tenure_days", 20 + 1500 * random.nextDouble());
        features.put("active_days_90d", purchases90 + (double) poisson(2));
        if (purchases90 > 0 || random.nextBoolean()) {
            features.put("days_since_purchase", Math.min(365, exponential(90 / (habit + 0.5)) * (falling ? 2 : 1)));
        }
    }

    private double experience(Map<String, Double> features) {
        double luck = random.nextGaussian();
        int complaints30 = poisson(luck < -0.5 ? 0.5 : 0.08);
        int complaints90 = complaints30 + poisson(luck < -0.5 ? 0.4 : 0.1);
        int refunds = poisson(0.15 + 0.2 * complaints90);
        features.put("complaints_30d", (double) complaints30);
        features.put("complaints_90d", (double) complaints90);
        features.put("refunds_90d", (double) refunds);
        features.put("calls_90d", (double) complaints90 + poisson(0.5));
        return 0.25 + 0.25 * luck - 0.3 * complaints30 - 0.1 * refunds;
    }

    private void speaking(Map<String, Double> features, double mood) {
        if (random.nextDouble() < SHARE_SPEAKING) {
            features.put("sentiment_90d", clamp(mood + 0.3 * random.nextGaussian()));
            features.put("sentiment_trend_90d", clamp(0.4 * mood + 0.3 * random.nextGaussian()));
        }
    }

    private void looking(Map<String, Double> features, double habit) {
        int browses = poisson(1 + habit * random.nextDouble());
        features.put("browses_30d", (double) browses);
        features.put("compares_30d", (double) poisson(0.3 * browses));
        features.put("consults_30d", (double) poisson(0.1 * browses));
    }

    private void responding(Map<String, Double> features, double mood) {
        features.put("offers_accepted_365d", (double) poisson(Math.max(0.1, 0.5 + 0.5 * mood)));
        features.put("offers_declined_30d", (double) poisson(0.25));
        features.put("offers_ignored_90d", (double) poisson(0.6));
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        for (; product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static double clamp(double value) {
        return Math.min(1, Math.max(-1, value));
    }
}
