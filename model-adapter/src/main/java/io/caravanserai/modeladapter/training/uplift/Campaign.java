package io.caravanserai.modeladapter.training.uplift;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.training.fit.Together;
import io.caravanserai.modeladapter.training.table.Column;
import io.caravanserai.modeladapter.training.table.ColumnFinder;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataRow;
import io.caravanserai.modeladapter.training.table.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A randomised campaign: who was contacted by lot, who was not, who said yes.
 *
 * @param rows values in the order of the columns
 * @param together rows that must not be on both sides
 */
record Campaign(
        List<Column> columns, List<List<@Nullable Object>> rows, boolean[] treated, boolean[] yes, Together together) {

    private static final int FEWEST = 100;

    /**
     * @throws InvalidAssetException when columns are missing or an arm is too small
     */
    static Campaign read(DataTable table, ColumnMap map) {
        String arm = map.theirs("treatment");
        String label = map.theirs("label");
        require(table, arm, "treatment");
        require(table, label, "label");
        String control = map.setting("control", "0");
        String wanted = map.setting("treated", "");
        check(table, arm, control, wanted);
        List<DataRow> kept = table.rows().stream()
                .filter(row -> wanted.isEmpty() || isOneOf(cell(table, row, arm), control, wanted))
                .toList();
        DataTable used = new DataTable(table.columns(), kept);
        List<Column> columns = new ColumnFinder(map, Set.of(arm, label, map.theirs("customer_id"))).find(used);
        boolean[] treated = new boolean[kept.size()];
        boolean[] yes = new boolean[kept.size()];
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < treated.length; i++) {
            treated[i] = !cell(used, kept.get(i), arm).equals(control);
            yes[i] = map.yes().contains(cell(used, kept.get(i), label));
            rows.add(values(used, kept.get(i), columns));
        }
        String customer = map.theirs("customer_id");
        List<String> customers = used.has(customer) ? used.cells(customer) : List.of();
        return new Campaign(columns, rows, treated, yes, Together.of(rows, customers));
    }

    int size() {
        return yes.length;
    }

    double rate(boolean arm, List<Integer> among) {
        return among.stream()
                .filter(row -> treated[row] == arm)
                .mapToInt(row -> yes[row] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** The group of each of these rows. */
    List<String> groups(List<Integer> among) {
        return among.stream().map(together.group()::get).toList();
    }

    List<Integer> all() {
        return IntStream.range(0, size()).boxed().toList();
    }

    private static void check(DataTable table, String arm, String control, String wanted) {
        Problems problems = new Problems(table.rows().get(0).file());
        Map<String, Long> arms =
                table.cells(arm).stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long controls = arms.getOrDefault(control, 0L);
        long treated = wanted.isEmpty() ? table.rows().size() - controls : arms.getOrDefault(wanted, 0L);
        if (controls < FEWEST) {
            problems.add(
                    arm,
                    control,
                    "is no control group of at least " + FEWEST + "; there is " + arms,
                    "Maybe name it in --map: settings: {control: …}.");
        }
        if (treated < FEWEST) {
            problems.add(
                    arm,
                    wanted,
                    "is no treated group of at least " + FEWEST + "; there is " + arms,
                    "Maybe name it in --map: settings: {treated: …}.");
        }
        problems.throwIfAny();
    }

    private static void require(DataTable table, String theirs, String ours) {
        if (!table.has(theirs)) {
            throw new InvalidAssetException(table.missing(theirs, ours));
        }
    }

    private static boolean isOneOf(String cell, String one, String other) {
        return cell.equals(one) || cell.equals(other);
    }

    private static String cell(DataTable table, DataRow row, String column) {
        return row.cells().get(table.at(column));
    }

    private static List<@Nullable Object> values(DataTable table, DataRow row, List<Column> columns) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.valueOf(cell(table, row, column.theirs()))));
        return values;
    }
}
