package io.caravanserai.profile.store;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.Reign;
import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.profile.store.ReleasePlaces.Begin;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what receipts say about rows; a row is known by table and row id, whatever the version of its workbook. */
final class RowCounts {

    private final ActionCatalogue actions;
    private final Map<String, List<Begin>> begun;
    private final NavigableMap<Long, Long> takenFrom = new TreeMap<>();
    private final Map<Row, RowCount> counts = new HashMap<>();
    private long decisions;
    private Instant from = Instant.MAX;

    /** @param begun versions of each table in force, that of today first; a table that is not there always decided */
    RowCounts(ActionCatalogue actions, Map<String, List<Begin>> begun) {
        this.actions = actions;
        this.begun = begun;
        begun.values().forEach(line -> line.forEach(begin -> takenFrom.put(begin.place(), 0L)));
    }

    private record Row(String table, String id) {

        static Row of(FiredRow row) {
            String file = row.file();
            int ending = file.lastIndexOf('.');
            return new Row(file.substring(file.lastIndexOf('/') + 1, ending < 0 ? file.length() : ending), row.row());
        }
    }

    void add(PlacedReceipt placed, boolean isAccepted) {
        Receipt receipt = placed.receipt();
        decisions++;
        Optional.ofNullable(takenFrom.lowerKey(placed.place())).ifPresent(last -> takenFrom.merge(last, 1L, Long::sum));
        from = receipt.asOf().isBefore(from) ? receipt.asOf() : from;
        named(receipt).forEach(row -> count(row).hit(receipt.asOf()));
        chosen(receipt).ifPresent(fate -> {
            double worth = isAccepted ? worth(fate) : 0;
            for (Row row : parts(receipt, fate)) {
                count(row).offered();
                if (isAccepted) {
                    count(row).accepted(worth);
                }
            }
        });
    }

    private RowCount count(Row row) {
        return counts.computeIfAbsent(row, first -> new RowCount());
    }

    /** Every row the receipt names, once. */
    private static Set<Row> named(Receipt receipt) {
        Set<Row> rows = aboutTheCustomer(receipt);
        for (Fate fate : receipt.fates()) {
            rows.add(Row.of(fate.proposedBy()));
            Optional.ofNullable(fate.stoppedBy()).map(Row::of).ifPresent(rows::add);
        }
        return rows;
    }

    /** Rows that had a part in the action that was taken. */
    private static Set<Row> parts(Receipt receipt, Fate chosen) {
        Set<Row> rows = aboutTheCustomer(receipt);
        rows.add(Row.of(chosen.proposedBy()));
        return rows;
    }

    private static Set<Row> aboutTheCustomer(Receipt receipt) {
        Set<Row> rows = new HashSet<>();
        receipt.rows().forEach(row -> rows.add(Row.of(row)));
        return rows;
    }

    private static Optional<Fate> chosen(Receipt receipt) {
        return receipt.fates().stream()
                .filter(fate -> fate.stage() == Stage.CHOSEN)
                .findFirst();
    }

    /** The row's own value where arbitration wrote it down, net of cost; else the action's. */
    private double worth(Fate fate) {
        Factors factors = fate.factors();
        double cost = actions.find(fate.action()).map(ActionDefinition::cost).orElse(0.0);
        return factors == null || factors.value() == 1
                ? actions.find(fate.action()).map(ActionDefinition::value).orElse(0.0)
                : factors.value() + cost;
    }

    long decisions() {
        return decisions;
    }

    /** By table, the version in force now first. */
    Map<String, List<Reign>> reigns() {
        Map<String, List<Reign>> all = new HashMap<>();
        begun.forEach(
                (table, line) -> all.put(table, line.stream().map(this::reign).toList()));
        return all;
    }

    private Reign reign(Begin begin) {
        long since = takenFrom.tailMap(begin.place()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Reign(begin.version(), since);
    }

    Instant from(Instant otherwise) {
        return decisions == 0 ? otherwise : from;
    }

    Map<String, Map<String, RowEconomics>> byTable() {
        Map<String, Map<String, RowEconomics>> tables = new HashMap<>();
        counts.forEach((row, count) ->
                tables.computeIfAbsent(row.table(), first -> new HashMap<>()).put(row.id(), count.economics()));
        return tables;
    }
}
