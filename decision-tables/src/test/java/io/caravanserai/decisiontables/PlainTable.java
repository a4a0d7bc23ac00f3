package io.caravanserai.decisiontables;

import io.caravanserai.domain.table.GridCase;
import io.caravanserai.domain.table.GridColumn;
import io.caravanserai.domain.table.GridRow;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What edits mean, on plain lists: the reference that edited workbooks are measured by. */
final class PlainTable {

    private final List<String> columns = new ArrayList<>();
    private final Map<String, String> roles = new HashMap<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Map<String, String>> cells = new HashMap<>();
    private final Map<String, Boolean> enabled = new HashMap<>();
    private final Map<String, Map<String, String>> cases = new TreeMap<>();
    private final Map<String, String> settings = new TreeMap<>();

    PlainTable(TableGrid grid) {
        grid.columns().forEach(column -> {
            columns.add(column.key());
            roles.put(column.key(), column.role());
        });
        for (GridRow row : grid.rows()) {
            rows.add(row.id());
            cells.put(row.id(), new TreeMap<>(row.cells()));
            enabled.put(row.id(), row.enabled());
        }
        grid.cases().forEach(this::take);
        settings.put("title", grid.title().both());
        settings.put("hit_policy", grid.hitPolicy());
        settings.put("no_match", grid.otherwise());
        settings.put("from", grid.from());
        settings.put("until", grid.until());
    }

    private void take(GridCase example) {
        Map<String, String> texts = new TreeMap<>(example.given());
        texts.putAll(example.expected());
        cases.put(example.name(), texts);
    }

    void apply(TableEdit edit) {
        if (edit instanceof TableEdit.SetCell set) {
            put(cells.get(set.row()), set.column(), set.text());
        } else if (edit instanceof TableEdit.AddRow add) {
            rows.add(below(add.afterRow()), add.id());
            cells.put(add.id(), new TreeMap<>());
            add.cells().forEach((column, text) -> put(cells.get(add.id()), column, text));
            enabled.put(add.id(), true);
        } else if (edit instanceof TableEdit.RemoveRow remove) {
            rows.remove(remove.row());
        } else if (edit instanceof TableEdit.MoveRow move) {
            if (!move.row().equals(move.afterRow())) {
                rows.remove(move.row());
                rows.add(below(move.afterRow()), move.row());
            }
        } else if (edit instanceof TableEdit.EnableRow enable) {
            enabled.put(enable.row(), enable.enabled());
        } else {
            applyToTheRest(edit);
        }
    }

    private void applyToTheRest(TableEdit edit) {
        if (edit instanceof TableEdit.AddColumn add) {
            columns.add(columns.indexOf(add.afterColumn()) + 1, add.name());
            roles.put(add.name(), add.role());
        } else if (edit instanceof TableEdit.RemoveColumn remove) {
            columns.remove(remove.column());
            cells.values().forEach(row -> row.remove(remove.column()));
            cases.values().forEach(row -> row.remove(remove.column()));
        } else if (edit instanceof TableEdit.SetSetting set) {
            settings.put(set.setting(), set.text());
        } else if (edit instanceof TableEdit.AddCase add) {
            take(new GridCase("", add.name(), add.given(), add.expected()));
        } else if (edit instanceof TableEdit.SetCase set) {
            cases.remove(set.id());
            take(new GridCase("", set.name(), set.given(), set.expected()));
        } else if (edit instanceof TableEdit.RemoveCase remove) {
            cases.remove(remove.id());
        }
    }

    private int below(@Nullable String row) {
        return row == null ? 0 : rows.indexOf(row) + 1;
    }

    private static void put(Map<String, String> cells, String column, String text) {
        if (text.isBlank()) {
            cells.remove(column);
        } else {
            cells.put(column, text);
        }
    }

    List<String> columns() {
        return columns;
    }

    List<String> rows() {
        return rows;
    }

    List<String> cases() {
        return List.copyOf(cases.keySet());
    }

    String role(String column) {
        return roles.getOrDefault(column, GridColumn.NOTE);
    }

    /** Everything, in one text that shows a difference well. */
    String shown() {
        StringBuilder shown = new StringBuilder("%s%n%s%n".formatted(settings, columns));
        rows.forEach(row -> shown.append("%s %s %s%n".formatted(row, enabled.get(row), cells.get(row))));
        cases.forEach((name, texts) -> shown.append("%s %s%n".formatted(name, texts)));
        return shown.toString();
    }
}
