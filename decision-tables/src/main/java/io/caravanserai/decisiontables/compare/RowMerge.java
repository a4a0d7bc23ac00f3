package io.caravanserai.decisiontables.compare;

import io.caravanserai.domain.table.GridColumn;
import io.caravanserai.domain.table.GridRow;
import io.caravanserai.domain.table.Merge.Conflict;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges rows: removed, added, moved, switched, and cell by cell. */
final class RowMerge {

    private static final String REMOVED = "";

    private final TableGrid base;
    private final TableGrid mine;
    private final TableGrid theirs;
    private final Set<String> columns;
    private final Map<String, GridRow> old;
    private final Map<String, GridRow> ours;
    private final Map<String, GridRow> other;
    private final List<TableEdit> edits = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /** @param columns keys of the columns the merged table has */
    RowMerge(TableGrid base, TableGrid mine, TableGrid theirs, Set<String> columns) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.columns = columns;
        this.old = Rows.byId(base);
        this.ours = Rows.byId(mine);
        this.other = Rows.byId(theirs);
        old.values().stream().filter(row -> !ours.containsKey(row.id())).forEach(this::removed);
        place();
    }

    List<TableEdit> edits() {
        return edits;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    private void removed(GridRow row) {
        GridRow now = other.get(row.id());
        if (now == null) {
            return;
        }
        if (isSame(row, now)) {
            edits.add(new TableEdit.RemoveRow(row.id()));
        } else {
            conflicts.add(new Conflict(row.id(), "", TableDiff.text(row, base), REMOVED, TableDiff.text(now, theirs)));
        }
    }

    private static boolean isSame(GridRow one, GridRow two) {
        return one.enabled() == two.enabled() && one.cells().equals(two.cells());
    }

    /** From the top, so that the row above already stands where it stays. */
    private void place() {
        Moves moves = new Moves();
        Set<String> present = new HashSet<>(other.keySet());
        String above = null;
        for (GridRow row : ours.values()) {
            GridRow before = old.get(row.id());
            if (before == null) {
                added(row, above, present);
            } else if (other.containsKey(row.id())) {
                if (moves.isOurs(row.id())) {
                    edits.add(new TableEdit.MoveRow(row.id(), above));
                }
                moves.conflict(row.id()).ifPresent(conflicts::add);
                changed(before, row, other.get(row.id()));
            } else if (!isSame(before, row)) {
                conflicts.add(
                        new Conflict(row.id(), "", TableDiff.text(before, base), TableDiff.text(row, mine), REMOVED));
            }
            above = present.contains(row.id()) ? row.id() : above;
        }
    }

    private void added(GridRow row, @Nullable String above, Set<String> present) {
        GridRow now = other.get(row.id());
        if (now == null) {
            edits.add(new TableEdit.AddRow(row.id(), above, kept(row)));
            if (!row.enabled()) {
                edits.add(new TableEdit.EnableRow(row.id(), false));
            }
            present.add(row.id());
        } else if (!isSame(row, now)) {
            conflicts.add(new Conflict(row.id(), "", "", TableDiff.text(row, mine), TableDiff.text(now, theirs)));
        }
    }

    /** What stands in a column that the others dropped has no place any more, and that is said. */
    private Map<String, String> kept(GridRow row) {
        Map<String, String> cells = new HashMap<>(row.cells());
        row.cells().forEach((column, text) -> {
            if (!columns.contains(column)) {
                cells.remove(column);
                conflicts.add(new Conflict(row.id(), column, "", text, ""));
            }
        });
        return cells;
    }

    private void changed(GridRow before, GridRow row, GridRow now) {
        if (row.enabled() != before.enabled() && now.enabled() == before.enabled()) {
            edits.add(new TableEdit.EnableRow(row.id(), row.enabled()));
        }
        for (GridColumn column : mine.columns()) {
            String key = column.key();
            String text = row.text(key);
            if (text.equals(before.text(key)) || text.equals(now.text(key)) && columns.contains(key)) {
                continue;
            }
            if (columns.contains(key) && now.text(key).equals(before.text(key))) {
                edits.add(new TableEdit.SetCell(row.id(), key, text));
            } else {
                conflicts.add(new Conflict(row.id(), key, before.text(key), text, now.text(key)));
            }
        }
    }

    /** Rows that one or both moved. */
    private final class Moves {
        private final Set<String> byUs = Order.moved(List.copyOf(old.keySet()), List.copyOf(ours.keySet()));
        private final Set<String> byThem = Order.moved(List.copyOf(old.keySet()), List.copyOf(other.keySet()));
        private final Map<String, String> wasBelow = Order.above(List.copyOf(old.keySet()));
        private final Map<String, String> ourAbove = Order.above(List.copyOf(ours.keySet()));
        private final Map<String, String> theirAbove = Order.above(List.copyOf(other.keySet()));

        boolean isOurs(String row) {
            return byUs.contains(row) && !byThem.contains(row);
        }

        Optional<Conflict> conflict(String row) {
            boolean both = byUs.contains(row) && byThem.contains(row);
            return both && !Objects.equals(ourAbove.get(row), theirAbove.get(row))
                    ? Optional.of(new Conflict(row, "", wasBelow.get(row), ourAbove.get(row), theirAbove.get(row)))
                    : Optional.empty();
        }
    }
}
