package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.training.fit.TimeSplit;
import io.caravanserai.modeladapter.training.fit.Together;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.Column;
import io.caravanserai.modeladapter.training.table.ColumnFinder;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataRow;
import io.caravanserai.modeladapter.training.table.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table with a label in every row. Rows of one customer, and rows that are equal but for their id, stay together. Where rows
 * have a time, the later ones examine what the earlier ones taught.
 */
final class LabelledTable {

    private static final int FEWEST_ROWS = 40;

    private final ColumnMap map;
    private final long seed;

    LabelledTable(ColumnMap map, long seed) {
        this.map = map;
        this.seed = seed;
    }

    /** @throws InvalidAssetException when it cannot teach, with the reason */
    Lesson read(DataTable table, Report report) {
        String label = map.theirs("label");
        String id = map.theirs("customer_id");
        if (!table.has(label)) {
            throw new InvalidAssetException(table.missing(label, "label"));
        }
        checkLabel(table, label);
        String time = map.theirs("occurred_at");
        ColumnFinder finder = new ColumnFinder(map, Set.of(label, id, time));
        List<Column> columns = finder.find(table);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        boolean[] yes = new boolean[table.rows().size()];
        for (int i = 0; i < yes.length; i++) {
            DataRow row = table.rows().get(i);
            yes[i] = map.yes().contains(row.cells().get(table.at(label)));
            rows.add(values(table, row, columns));
        }
        List<String> customers = table.has(id) ? table.cells(id) : List.of();
        Together together = Together.of(rows, customers);
        TimeSplit split = new LabelTimes(map, seed).split(table, together, yes, report);
        Lesson lesson = new Lesson(columns, rows, yes, together, new int[yes.length], 0, split);
        long distinct = rows.stream().distinct().count();
        report.data("rows", yes.length)
                .data("equal_rows", yes.length - distinct)
                .data("yes_share", lesson.share())
                .data("columns", columns.size())
                .data("columns_left_out", finder.leftOut());
        finder.leftOut().forEach((column, reason) -> report.warning("column " + column + " was left out: " + reason));
        return lesson;
    }

    private static List<@Nullable Object> values(DataTable table, DataRow row, List<Column> columns) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            String cell = row.cells().get(table.at(column.theirs()));
            values.add(column.valueOf(cell));
        }
        return values;
    }

    private void checkLabel(DataTable table, String label) {
        Problems problems = new Problems(table.rows().get(0).file());
        int at = table.at(label);
        table.rows().stream()
                .filter(row -> row.cells().get(at).isEmpty())
                .limit(20)
                .forEach(row -> problems.add(
                        "line " + row.line() + ", " + label,
                        "",
                        "is blank",
                        "Maybe drop rows whose answer is not known."));
        Set<String> answers = new TreeSet<>(table.cells(label));
        long yes = table.cells(label).stream().filter(map.yes()::contains).count();
        long no = table.rows().size() - yes;
        if (answers.size() > 2) {
            problems.add(label, answers, "holds more than two answers", "Maybe another column is the label.");
        } else if (yes == 0 || no == 0) {
            String advice = "Maybe say in --map which cells mean yes: yes: [one of %s].".formatted(answers);
            problems.add(label, answers, "holds one answer only, as far as yes is " + map.yes(), advice);
        } else if (table.rows().size() < FEWEST_ROWS || Math.min(yes, no) < 10) {
            String found = "%d yes, %d no".formatted(yes, no);
            problems.add(
                    label,
                    found,
                    "is too little to learn from and be examined on",
                    "Maybe bring at least 10 of each and 40 rows.");
        }
        problems.throwIfAny();
    }
}
