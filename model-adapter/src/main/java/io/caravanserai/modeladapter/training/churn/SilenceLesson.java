package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.modeladapter.training.journal.JournalPurchases;
import io.caravanserai.modeladapter.training.paper.Report;
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
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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

    /** All that is known of a customer are the purchases of the table. */
    Lesson read(DataTable table, Report report) {
        Purchases purchases = new PurchaseReader(map).read(table);
        return lesson(
                purchases,
                new Origins(
                        table.rows().get(0).file(),
                        "Maybe customer_id is mapped to another column than you meant.",
                        reader -> purchases
                                .byCustomer()
                                .forEach((customer, orders) -> reader.accept(customer, PurchaseEvents.of(orders)))),
                report);
    }

    /** Features are computed from all the hub has seen of a customer, as they are for decisions. */
    Lesson read(Journal journal, Report report) {
        Purchases purchases = JournalPurchases.read(journal, report);
        return lesson(
                purchases,
                new Origins(
                        Journal.NAME,
                        "Maybe let the hub see more customers first.",
                        reader -> journal.people(Set.of(), reader)),
                report);
    }

    private Lesson lesson(Purchases purchases, Origins from, Report report) {
        requireEnough(purchases, from);
        Instant end = purchases.last();
        int ahead = (quietDays + stepDays - 1) / stepDays;
        int periods = (int) ((purchases.days() - quietDays - historyDays) / stepDays);
        List<Instant> cuts = IntStream.rangeClosed(0, periods)
                .mapToObj(period -> end.minus(Duration.ofDays(quietDays + (long) (periods - period) * stepDays)))
                .toList();
        Map<String, List<Purchase>> bought = purchases.byCustomer();
        SilenceRows rows = new SilenceRows(features, cuts, Duration.ofDays(quietDays));
        from.histories.accept(
                (customer, events) -> rows.add(customer, events, bought.getOrDefault(customer, List.of())));
        report.data(purchases.counts());
        report.split("quiet_days", quietDays)
                .split("examined_cut", end.minus(Duration.ofDays(quietDays)).toString())
                .split("teaching_cuts", periods - ahead + 1)
                .split("days_between_cuts", stepDays);
        return rows.lesson(ahead);
    }

    private void requireEnough(Purchases purchases, Origins from) {
        List<Problem> problems = new ArrayList<>();
        if (purchases.days() < 2 * quietDays + historyDays) {
            problems.add(new Problem(
                    from.place,
                    map.theirs("occurred_at"),
                    "%.0f days".formatted(purchases.days()),
                    "is too short: %d are needed to look back %d and twice ahead %d"
                            .formatted(2 * quietDays + historyDays, historyDays, quietDays),
                    "Maybe set fewer quiet_days or history_days in --map: settings."));
        }
        int customers = purchases.byCustomer().size();
        if (customers < FEWEST_CUSTOMERS) {
            String found = customers + " customers";
            problems.add(
                    new Problem(from.place, map.theirs("customer_id"), found, "is too few to learn from", from.tooFew));
        }
        if (!problems.isEmpty()) {
            throw new InvalidAssetException(problems);
        }
    }

    /**
     * Where purchases came from.
     *
     * @param place for problems
     * @param tooFew what to do about too few customers
     * @param histories hands each customer and all events over
     */
    private record Origins(String place, String tooFew, Consumer<BiConsumer<String, List<Event>>> histories) {}
}
