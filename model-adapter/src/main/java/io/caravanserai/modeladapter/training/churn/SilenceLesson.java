package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.fit.Together;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.Column;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.PurchaseReader;
import io.caravanserai.modeladapter.training.table.Purchases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Silence: at a cut, who buys nothing in the next {@code quiet_days}. Features are those of the hub's catalogue as of the
 * cut; cuts go back in steps, and a cut teaches only where its quiet days had passed before the examined cut. Whoever
 * bought before a cut is a row of it.
 */
final class SilenceLesson {

    private static final int FEWEST_CUSTOMERS = 50;

    private final ColumnMap map;
    private final FeatureSource features;
    private final int quietDays;
    private final int stepDays;
    private final int historyDays;

    SilenceLesson(ColumnMap map, FeatureSource features) {
        this.map = map;
        this.features = features;
        quietDays = map.setting("quiet_days", 90);
        stepDays = map.setting("step_days", 7);
        historyDays = map.setting("history_days", quietDays / 2);
    }

    Lesson read(DataTable table, Report report) {
        Purchases purchases = new PurchaseReader(map).read(table);
        requireEnough(table, purchases);
        Instant end = purchases.last();
        int ahead = (quietDays + stepDays - 1) / stepDays;
        int periods = (int) ((purchases.days() - quietDays - historyDays) / stepDays);
        Rows rows = new Rows();
        for (int period = 0; period <= periods; period++) {
            Instant cut = end.minus(Duration.ofDays(quietDays + (long) (periods - period) * stepDays));
            rows.cut(purchases, cut, period);
        }
        report.data(purchases.counts());
        report.split("quiet_days", quietDays)
                .split("examined_cut", end.minus(Duration.ofDays(quietDays)).toString())
                .split("teaching_cuts", periods - ahead + 1)
                .split("days_between_cuts", stepDays);
        return rows.lesson(ahead);
    }

    private void requireEnough(DataTable table, Purchases purchases) {
        String file = table.rows().get(0).file();
        List<Problem> problems = new ArrayList<>();
        if (purchases.days() < 2 * quietDays + historyDays) {
            problems.add(new Problem(
                    file,
                    map.theirs("occurred_at"),
                    "%.0f days".formatted(purchases.days()),
                    "is too short: %d are needed to look back %d and twice ahead %d"
                            .formatted(2 * quietDays + historyDays, historyDays, quietDays),
                    "Maybe set fewer quiet_days or history_days in --map: settings."));
        }
        int customers = purchases.byCustomer().size();
        if (customers < FEWEST_CUSTOMERS) {
            String advice = "Maybe customer_id is mapped to another column than you meant.";
            problems.add(new Problem(
                    file, map.theirs("customer_id"), customers + " customers", "is too few to learn from", advice));
        }
        if (!problems.isEmpty()) {
            throw new InvalidAssetException(problems);
        }
    }

    /** Rows of all cuts, gathered before it is known which features say anything. */
    private final class Rows {

        private final List<Facts> facts = new ArrayList<>();
        private final List<Boolean> silent = new ArrayList<>();
        private final List<String> customers = new ArrayList<>();
        private final List<Integer> periods = new ArrayList<>();

        void cut(Purchases purchases, Instant cut, int period) {
            Instant until = cut.plus(Duration.ofDays(quietDays));
            for (Map.Entry<String, List<Purchase>> one : purchases.byCustomer().entrySet()) {
                List<Purchase> orders = one.getValue();
                boolean known = orders.stream()
                        .anyMatch(order -> !order.isRefund() && order.time().isBefore(cut));
                if (known) {
                    facts.add(features.at(PurchaseEvents.of(orders), cut));
                    silent.add(orders.stream()
                            .noneMatch(order -> !order.isRefund()
                                    && !order.time().isBefore(cut)
                                    && order.time().isBefore(until.plusSeconds(1))));
                    customers.add(one.getKey());
                    periods.add(period);
                }
            }
        }

        Lesson lesson(int ahead) {
            List<Column> columns = facts.get(0).catalogue().entries().stream()
                    .filter(entry -> entry.type().isNumeric())
                    .filter(entry -> varies(entry.name()))
                    .map(entry -> new Column(entry.name(), entry.name(), List.of(), missing(entry.whenMissing())))
                    .toList();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            facts.forEach(one -> {
                List<@Nullable Object> values = new ArrayList<>();
                columns.forEach(column -> values.add(one.get(column.feature())));
                rows.add(values);
            });
            boolean[] yes = new boolean[silent.size()];
            int[] period = new int[yes.length];
            for (int i = 0; i < yes.length; i++) {
                yes[i] = silent.get(i);
                period[i] = periods.get(i);
            }
            return new Lesson(columns, rows, yes, new Together(customers, "time"), period, ahead);
        }

        private boolean varies(String feature) {
            return facts.stream()
                            .map(one -> Objects.requireNonNullElse(one.get(feature), ""))
                            .distinct()
                            .limit(2)
                            .count()
                    == 2;
        }
    }

    private static double missing(@Nullable Object whenMissing) {
        return whenMissing instanceof Double number ? number : 0;
    }
}
