package io.caravanserai.decisiontables.trace;

import io.caravanserai.decisiontables.cell.ConditionReader;
import io.caravanserai.decisiontables.engine.FactSlot;
import io.caravanserai.decisiontables.grid.GridColumns;
import io.caravanserai.decisiontables.workbook.Column;
import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.RowIds;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.Trace;
import io.caravanserai.domain.table.TracedRow;
import io.caravanserai.domain.table.TracedRow.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Walks through the rows of a table the way a person would; slow, and it shows every cell. */
public final class Tracing {

    private final Table table;
    private final Sheet rules;
    private final Facts facts;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<String, Table.Row> on = new HashMap<>();

    private Tracing(Table table, WorkbookText workbook, Catalogue catalogue, Facts facts) {
        this.table = table;
        this.rules = workbook.rules();
        this.facts = facts;
        new GridColumns(catalogue).of(workbook).forEach(column -> keys.put(column.header(), column.key()));
        table.rows().forEach(row -> on.put(row.hit().row().row(), row));
    }

    /** @param table as read from the workbook without a problem */
    public static Trace of(Table table, WorkbookText workbook, Catalogue catalogue, Facts facts) {
        return new Tracing(table, workbook, catalogue, facts).trace();
    }

    private Trace trace() {
        List<TracedRow> rows = new ArrayList<>();
        RowIds ids = new RowIds();
        boolean answered = false;
        for (Sheet.Row row : rules.rows().stream().filter(Sheet.Row::isRow).toList()) {
            TracedRow traced = look(row, ids.next(row), answered);
            answered |= traced.fired() && table.hitPolicy() == HitPolicy.FIRST;
            rows.add(traced);
        }
        List<TracedRow> fired = table.hitPolicy() == HitPolicy.PRIORITY ? best(rows) : rows;
        return new Trace(table.file(), table.version(), fired, answers(fired));
    }

    private List<Map<String, Object>> answers(List<TracedRow> rows) {
        List<Map<String, Object>> answers = rows.stream()
                .filter(TracedRow::fired)
                .map(row -> row(row.id()).hit().outputs())
                .toList();
        return answers.isEmpty() && table.otherwise() != null
                ? List.of(table.otherwise().outputs())
                : answers;
    }

    private TracedRow look(Sheet.Row row, String id, boolean answered) {
        boolean looked = on.containsKey(id) && !answered;
        Map<String, Mark> cells = new LinkedHashMap<>();
        asking().forEach(column -> cells.put(
                keys.getOrDefault(column.header(), column.header()), mark(column, row.text(column.header()), looked)));
        return new TracedRow(id, looked && isHeld(cells), cells);
    }

    private static boolean isHeld(Map<String, Mark> cells) {
        return cells.values().stream().allMatch(mark -> mark == Mark.MATCHED || mark == Mark.BLANK);
    }

    private Mark mark(Column.Asks column, String text, boolean looked) {
        if (text.isEmpty()) {
            return Mark.BLANK;
        }
        if (!looked) {
            return Mark.UNTOUCHED;
        }
        Object fact = new FactSlot(column.slot()).in(facts);
        return new ConditionReader(column.entry(), column.operator()).read(text).holds(fact)
                ? Mark.MATCHED
                : Mark.FAILED;
    }

    private Stream<Column.Asks> asking() {
        return table.columns().stream().filter(Column.Asks.class::isInstance).map(Column.Asks.class::cast);
    }

    /** Of the rows that hold, only the one of the highest priority fires; the earlier one of equals. */
    private List<TracedRow> best(List<TracedRow> rows) {
        String best = rows.stream()
                .filter(TracedRow::fired)
                .map(TracedRow::id)
                .min(Comparator.comparingDouble(id -> -row(id).priority()))
                .orElse("");
        return rows.stream()
                .map(row -> new TracedRow(row.id(), row.id().equals(best), row.cells()))
                .toList();
    }

    private Table.Row row(String id) {
        return Objects.requireNonNull(on.get(id), id);
    }
}
