package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.event.Event;
import io.caravanserai.modeladapter.training.fit.Together;
import io.caravanserai.modeladapter.training.table.Column;
import io.caravanserai.modeladapter.training.table.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of all cuts, gathered customer by customer before it is known which features say anything. */
final class SilenceRows {

    private final FeatureSource features;
    private final List<Instant> cuts;
    private final Duration quiet;
    private final List<Row> rows = new ArrayList<>();

    /** @param cuts the earliest first */
    SilenceRows(FeatureSource features, List<Instant> cuts, Duration quiet) {
        this.features = features;
        this.cuts = cuts;
        this.quiet = quiet;
    }

    private record Row(int period, String customer, Facts facts, boolean silent) {}

    /** One row for each cut before which the customer had bought. */
    void add(String customer, List<Event> events, List<Purchase> orders) {
        List<Instant> bought = orders.stream()
                .filter(order -> !order.isRefund())
                .map(Purchase::time)
                .toList();
        for (int period = 0; period < cuts.size(); period++) {
            Instant cut = cuts.get(period);
            if (bought.stream().anyMatch(time -> time.isBefore(cut))) {
                Instant until = cut.plus(quiet).plusSeconds(1);
                boolean silent = bought.stream().noneMatch(time -> !time.isBefore(cut) && time.isBefore(until));
                rows.add(new Row(period, customer, features.at(events, cut), silent));
            }
        }
    }

    /** @param ahead periods until an answer is known */
    Lesson lesson(int ahead) {
        rows.sort(Comparator.comparingInt(Row::period).thenComparing(Row::customer));
        List<Column> columns = rows.get(0).facts.catalogue().entries().stream()
                .filter(entry ->
                        entry.origin() == Origin.FEATURE && entry.type().isNumeric())
                .filter(entry -> varies(entry.name()))
                .map(SilenceRows::column)
                .toList();
        List<List<@Nullable Object>> values = new ArrayList<>();
        boolean[] yes = new boolean[rows.size()];
        for (int i = 0; i < yes.length; i++) {
            values.add(values(rows.get(i).facts, columns));
            yes[i] = rows.get(i).silent;
        }
        List<String> customers = rows.stream().map(Row::customer).toList();
        int[] period = rows.stream().mapToInt(Row::period).toArray();
        return new Lesson(columns, values, yes, new Together(customers, "time"), period, ahead);
    }

    private static Column column(Entry entry) {
        double missing = entry.whenMissing() instanceof Double number ? number : 0;
        return new Column(entry.name(), entry.name(), List.of(), missing);
    }

    private static List<@Nullable Object> values(Facts facts, List<Column> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(facts.get(column.feature())));
        return values;
    }

    private boolean varies(String feature) {
        return rows.stream()
                        .map(row -> Objects.requireNonNullElse(row.facts.get(feature), ""))
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }
}
