package io.caravanserai.modeladapter.training.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.modeladapter.training.Lab;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purchases of customers who leave: what the plain repeat rate cannot know. */
class ClvOfPurchasesTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void saysWhatComesBetterThanTheRepeatRateWhereCustomersLeave() {
        Lab lab = new Lab(folder).data(purchases(200));
        Report report = lab.train(new ClvTraining(), "settings: {fitted_share: 0.5}");
        assertThat(report.asMap().get("split").toString()).contains("by=time", "units_ahead=26");
        assertThat(report.metrics().get("purchases_rmse_saved").low()).isPositive();
        Interval all = report.metrics().get("total_purchases_said_over_came");
        assertThat(all.value()).isBetween(0.8, 1.4);
        assertThat(all.high())
                .isLessThan(report.metrics()
                        .get("total_purchases_repeat_rate_over_came")
                        .low());
        Interval ranks = report.metrics().get("purchases_rank_correlation");
        assertThat(ranks.low()).isLessThan(ranks.value());
        assertThat(lab.heard()).contains("fitting 200 customers").anyMatch(line -> line.startsWith("fitted until "));
    }

    @Test
    void moneyOfLaterMonthsIsWorthLessToday() {
        Clientele clientele = new Clientele(new BgNbd(0.243, 4.414, 0.793, 2.426), 0, new GammaGamma(6, 4, 15), 0);
        Rhythm one = new Rhythm("", 4, 20, 30, 35);
        double first = clientele.rhythm().expectedPurchases(one, 4);
        double both = clientele.rhythm().expectedPurchases(one, 8);
        double money = clientele.expectedMoney(one);
        assertThat(clientele.value(one, 8, 4, 0)).isCloseTo(both * money, within(1e-9));
        assertThat(clientele.value(one, 8, 4, 0.05))
                .isCloseTo(money * (first / 1.05 + (both - first) / (1.05 * 1.05)), within(1e-9));
    }

    /** All buy about once a week for a year; after each purchase some leave, each with a chance of its own. */
    private static String purchases(int customers) {
        Random random = new Random(8);
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,amount\n");
        for (int customer = 0; customer < customers; customer++) {
            double rate = 0.06 + 0.2 * random.nextDouble();
            double leaving = 0.4 * random.nextDouble() * random.nextDouble();
            double day = 60 * random.nextDouble();
            do {
                csv.append("c%d,%s,%d%n"
                        .formatted(customer, START.plus(Duration.ofDays((long) day)), 5 + random.nextInt(40)));
                day -= Math.log(1 - random.nextDouble()) / rate;
            } while (day < 364 && random.nextDouble() > leaving);
        }
        return csv.append("c0,%s,10%n".formatted(START.plus(Duration.ofDays(364))))
                .toString();
    }
}
