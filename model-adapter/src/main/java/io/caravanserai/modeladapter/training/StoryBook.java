package io.caravanserai.modeladapter.training;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.passport.LabelledRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented rows to learn from; the same seed tells the same stories. */
final class StoryBook {

    private final Catalogue catalogue;
    private final Random random;
    private final CustomerStory customers;

    StoryBook(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        random = new Random(seed);
        customers = new CustomerStory(random);
    }

    List<LabelledRow> churn(int rows) {
        List<LabelledRow> told = new ArrayList<>(rows);
        for (int row = 1; row <= rows; row++) {
            Map<String, Double> customer = customers.customer();
            told.add(new LabelledRow(row, facts(customer), label(ChurnStory.logOdds(customer))));
        }
        return told;
    }

    List<LabelledRow> propensity(int rows) {
        PropensityStory story = new PropensityStory(random);
        List<LabelledRow> told = new ArrayList<>(rows);
        for (int row = 1; row <= rows; row++) {
            Map<String, Double> customer = customers.customer();
            PropensityStory.Offer offer = story.offer();
            String channel = story.channel();
            Facts facts = facts(customer);
            set(facts, "action", offer.action());
            set(facts, "issue", offer.issue());
            set(facts, "channel", channel);
            told.add(new LabelledRow(row, facts, label(PropensityStory.logOdds(customer, offer, channel))));
        }
        return told;
    }

    private Facts facts(Map<String, Double> customer) {
        Facts facts = new Facts(catalogue);
        customer.forEach((name, value) -> set(facts, name, rounded(value)));
        return facts;
    }

    private void set(Facts facts, String name, Object value) {
        if (catalogue.knows(name)) {
            facts.set(name, value);
        }
    }

    private double label(double logOdds) {
        return random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
