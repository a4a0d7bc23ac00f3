package io.caravanserai.decisiontables.compare;

import io.caravanserai.domain.table.GridColumn;
import io.caravanserai.domain.table.Merge;
import io.caravanserai.domain.table.Merge.Conflict;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Three-way merge by row id and column key: what only one changed is taken, what both changed alike too. */
public final class TableMerge {

    private final TableGrid base;
    private final TableGrid mine;
    private final TableGrid theirs;
    private final List<TableEdit> edits = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private TableMerge(TableGrid base, TableGrid mine, TableGrid theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    public static Merge of(TableGrid base, TableGrid mine, TableGrid theirs) {
        TableMerge merge = new TableMerge(base, mine, theirs);
        merge.settings();
        Set<String> columns = merge.columns();
        RowMerge rows = new RowMerge(base, mine, theirs, columns);
        CaseMerge cases = new CaseMerge(base, mine, theirs, columns);
        List<TableEdit> edits = new ArrayList<>(merge.edits);
        edits.addAll(rows.edits());
        edits.addAll(cases.edits());
        List<Conflict> conflicts = new ArrayList<>(merge.conflicts);
        conflicts.addAll(rows.conflicts());
        conflicts.addAll(cases.conflicts());
        return new Merge(edits, conflicts);
    }

    private void settings() {
        Map<String, String> old = Settings.of(base);
        Map<String, String> other = Settings.of(theirs);
        Settings.of(mine).forEach((setting, text) -> {
            String before = old.get(setting);
            String now = other.get(setting);
            if (text.equals(before) || text.equals(now)) {
                return;
            }
            if (now.equals(before)) {
                edits.add(new TableEdit.SetSetting(setting, text));
            } else {
                conflicts.add(new Conflict("", setting, before, text, now));
            }
        });
    }

    /** @return keys of the columns the merged table has */
    private Set<String> columns() {
        Set<String> keys =
                theirs.columns().stream().map(GridColumn::key).collect(Collectors.toCollection(LinkedHashSet::new));
        base.columns().stream()
                .filter(column -> !TableDiff.isSame(column, mine))
                .forEach(column -> drop(column, keys));
        String left = "";
        for (GridColumn column : mine.columns()) {
            if (!TableDiff.isSame(column, base) && !TableDiff.isSame(column, theirs)) {
                add(column, left, keys);
            }
            left = keys.contains(column.key()) ? column.key() : left;
        }
        return keys;
    }

    private void drop(GridColumn column, Set<String> keys) {
        if (!keys.contains(column.key())) {
            return;
        }
        if (mine.column(column.key()).isEmpty() && TableDiff.isSame(column, theirs) && isUntouchedByThem(column)) {
            edits.add(new TableEdit.RemoveColumn(column.key()));
            keys.remove(column.key());
        } else {
            conflicts.add(new Conflict("", column.key(), column.header(), "", column.header()));
        }
    }

    private boolean isUntouchedByThem(GridColumn column) {
        Map<String, String> old = texts(base, column.key());
        return texts(theirs, column.key()).equals(old)
                || theirs.rows().stream()
                        .allMatch(row -> row.text(column.key()).equals(old.getOrDefault(row.id(), "")));
    }

    private static Map<String, String> texts(TableGrid grid, String column) {
        return grid.rows().stream().collect(Collectors.toMap(row -> row.id(), row -> row.text(column)));
    }

    private void add(GridColumn column, String left, Set<String> keys) {
        if (keys.contains(column.key())) {
            conflicts.add(new Conflict("", column.key(), "", column.operator(), column.header()));
            return;
        }
        edits.add(
                new TableEdit.AddColumn(column.name(), column.role(), column.operator(), left.isEmpty() ? null : left));
        keys.add(column.key());
    }
}
