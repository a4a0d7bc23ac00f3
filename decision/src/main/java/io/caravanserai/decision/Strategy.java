package io.caravanserai.decision;

import io.caravanserai.domain.contact.QuietHours;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * How this installation decides: which tables and models it asks, and the few numbers that are no table's business.
 *
 * @param margin share of the spend that is earned, 0 to 1; the m of customer lifetime value
 * @param discountRate yearly, 0 to 1; the d of customer lifetime value
 * @param quietHours held where the contact policy names none
 * @param language of customers who never told theirs
 */
public record Strategy(
        Tables tables,
        String churnPurpose,
        String propensityPurpose,
        double margin,
        double discountRate,
        QuietHours quietHours,
        Locale language) {

    /** What the shipped decision tables and models expect. */
    public static Strategy standard() {
        QuietHours night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
        return new Strategy(Tables.standard(), "churn", "propensity", 0.3, 0.1, night, Locale.ENGLISH);
    }

    public Strategy withQuietHours(QuietHours other) {
        return new Strategy(tables, churnPurpose, propensityPurpose, margin, discountRate, other, language);
    }

    public Strategy withLanguage(Locale other) {
        return new Strategy(tables, churnPurpose, propensityPurpose, margin, discountRate, quietHours, other);
    }

    /** Names of the tables by the question they answer. */
    public record Tables(
            String valueTiers, String eligibility, String contactPolicy, String weights, List<String> offers) {

        public Tables {
            offers = List.copyOf(offers);
        }

        static Tables standard() {
            return new Tables(
                    "value-tiers",
                    "eligibility",
                    "contact-policy",
                    "arbitration-weights",
                    List.of("service-recovery", "retention-offers", "cross-sell-offers"));
        }
    }
}
