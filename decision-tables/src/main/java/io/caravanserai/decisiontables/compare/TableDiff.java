package io.caravanserai.decisiontables.compare;

import io.caravanserai.domain.table.CellChange;
import io.caravanserai.domain.table.CellChange.Kind;
import io.caravanserai.domain.table.GridCase;
import io.caravanserai.domain.table.GridColumn;
import io.caravanserai.domain.table.GridRow;
import io.caravanserai.domain.table.TableGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells what leads from one version to the other. */
public final class TableDiff {

    private final TableGrid before;
    private final TableGrid after;
    private final List<CellChange> changes = new ArrayList<>();

    private TableDiff(TableGrid before, TableGrid after) {
        this.before = before;
        this.after = after;
    }

    /** Settings, columns, rows in sheet order, cases. */
    public static List<CellChange> of(TableGrid before, TableGrid after) {
        TableDiff diff = new TableDiff(before, after);
        diff.settings();
        diff.columns();
        diff.rows();
        diff.cases();
        return List.copyOf(diff.changes);
    }

    private void settings() {
        Map<String, String> old = Settings.of(before);
        Settings.of(after).forEach((setting, text) -> {
            if (!text.equals(old.get(setting))) {
                add(Kind.SETTING_CHANGED, "", setting, old.get(setting), text);
            }
        });
    }

    private void columns() {
        before.columns().stream()
                .filter(column -> !isSame(column, after))
                .forEach(column -> add(Kind.COLUMN_REMOVED, "", column.key(), text(column), ""));
        after.columns().stream()
                .filter(column -> !isSame(column, before))
                .forEach(column -> add(Kind.COLUMN_ADDED, "", column.key(), "", text(column)));
    }

    static boolean isSame(GridColumn column, TableGrid other) {
        return other.column(column.key())
                .filter(known -> text(known).equals(text(column)))
                .isPresent();
    }

    private static String text(GridColumn column) {
        return "%s %s %s"
                .formatted(column.role(), column.name(), column.operator())
                .strip();
    }

    private void rows() {
        Map<String, GridRow> old = Rows.byId(before);
        Map<String, GridRow> now = Rows.byId(after);
        Map<String, String> oldAbove = Order.above(List.copyOf(old.keySet()));
        Map<String, String> above = Order.above(List.copyOf(now.keySet()));
        Set<String> moved = Order.moved(List.copyOf(old.keySet()), List.copyOf(now.keySet()));
        old.values().stream()
                .filter(row -> !now.containsKey(row.id()))
                .forEach(row -> add(Kind.ROW_REMOVED, row.id(), "", text(row, before), ""));
        for (GridRow row : now.values()) {
            GridRow earlier = old.get(row.id());
            if (earlier == null) {
                add(Kind.ROW_ADDED, row.id(), "", "", text(row, after));
                continue;
            }
            if (moved.contains(row.id())) {
                add(Kind.ROW_MOVED, row.id(), "", oldAbove.get(row.id()), above.get(row.id()));
            }
            if (row.enabled() != earlier.enabled()) {
                add(Kind.ROW_SWITCHED, row.id(), "", onOff(earlier), onOff(row));
            }
            cells(earlier, row);
        }
    }

    private void cells(GridRow earlier, GridRow row) {
        for (GridColumn column : after.columns()) {
            String old = earlier.text(column.key());
            String now = row.text(column.key());
            if (!old.equals(now)) {
                add(Kind.CELL_CHANGED, row.id(), column.key(), old, now);
            }
        }
    }

    private void cases() {
        Map<String, GridCase> old = Rows.casesById(before);
        Map<String, GridCase> now = Rows.casesById(after);
        old.values().stream()
                .filter(example -> !now.containsKey(example.id()))
                .forEach(example -> add(Kind.CASE_REMOVED, example.id(), "", text(example, before), ""));
        for (GridCase example : now.values()) {
            GridCase earlier = old.get(example.id());
            if (earlier == null) {
                add(Kind.CASE_ADDED, example.id(), "", "", text(example, after));
            } else if (!earlier.equals(example)) {
                add(Kind.CASE_CHANGED, example.id(), "", text(earlier, before), text(example, after));
            }
        }
    }

    private static String onOff(GridRow row) {
        return row.enabled() ? "on" : "off";
    }

    static String text(GridRow row, TableGrid grid) {
        return text(row.cells(), grid);
    }

    static String text(GridCase example, TableGrid grid) {
        return "%s → %s".formatted(text(example.given(), grid), text(example.expected(), grid));
    }

    /** Each text under its header, in the order of the columns; what has none under its key. */
    private static String text(Map<String, String> cells, TableGrid grid) {
        Map<String, String> left = new TreeMap<>(cells);
        List<String> texts = new ArrayList<>();
        for (GridColumn column : grid.columns()) {
            String text = left.remove(column.key());
            if (text != null) {
                texts.add(column.header() + ": " + text);
            }
        }
        left.forEach((key, text) -> texts.add(key + ": " + text));
        return String.join("; ", texts);
    }

    private void add(Kind kind, String row, String column, String old, String now) {
        changes.add(new CellChange(kind, row, column, old, now));
    }
}
