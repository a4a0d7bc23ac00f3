package io.caravanserai.publishing;

import io.caravanserai.domain.table.GridCase;
import io.caravanserai.domain.table.GridRow;
import io.caravanserai.domain.table.Merge.Conflict;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose text stays where two people wrote different ones.
 *
 * @param row as the conflict says it
 * @param column as the conflict says it
 * @param mine true for the text of the draft, false for the one in force
 */
public record Choice(String row, String column, boolean mine) {

    boolean settles(Conflict conflict) {
        return row.equals(conflict.row()) && column.equals(conflict.column());
    }

    /** What makes their table say what mine says at this place. */
    static List<TableEdit> takeMine(Conflict conflict, TableGrid mine, TableGrid theirs) {
        if (conflict.row().isEmpty()) {
            return takeSettingOrColumn(conflict, mine, theirs);
        }
        if (mine.row(conflict.row()).isEmpty() && theirs.row(conflict.row()).isEmpty()) {
            return takeCase(conflict.row(), mine, theirs);
        }
        if (conflict.column().isEmpty()) {
            return takeRow(conflict.row(), mine, theirs);
        }
        return theirs.column(conflict.column()).isEmpty()
                ? List.of() // the column is gone, and with it the place for the text
                : List.of(new TableEdit.SetCell(conflict.row(), conflict.column(), conflict.mine()));
    }

    private static List<TableEdit> takeSettingOrColumn(Conflict conflict, TableGrid mine, TableGrid theirs) {
        String key = conflict.column();
        if (mine.column(key).isEmpty() && theirs.column(key).isEmpty()) {
            return List.of(new TableEdit.SetSetting(key, conflict.mine()));
        }
        List<TableEdit> edits = new ArrayList<>();
        if (theirs.column(key).isPresent()) {
            edits.add(new TableEdit.RemoveColumn(key));
        }
        mine.column(key).ifPresent(column -> {
            edits.add(new TableEdit.AddColumn(column.name(), column.role(), column.operator(), null));
            mine.rows().stream()
                    .filter(row -> theirs.row(row.id()).isPresent())
                    .forEach(row -> edits.add(new TableEdit.SetCell(row.id(), key, row.text(key))));
        });
        return edits;
    }

    private static List<TableEdit> takeRow(String id, TableGrid mine, TableGrid theirs) {
        Optional<GridRow> row = mine.row(id);
        if (row.isEmpty()) {
            return List.of(new TableEdit.RemoveRow(id));
        }
        if (theirs.row(id).isEmpty()) {
            return List.of(
                    new TableEdit.AddRow(id, above(id, mine, theirs), row.get().cells()));
        }
        List<TableEdit> edits = new ArrayList<>();
        edits.add(new TableEdit.MoveRow(id, above(id, mine, theirs)));
        edits.add(new TableEdit.EnableRow(id, row.get().enabled()));
        theirs.columns()
                .forEach(column -> edits.add(
                        new TableEdit.SetCell(id, column.key(), row.get().text(column.key()))));
        return edits;
    }

    /** The nearest row above that both have. */
    private static @Nullable String above(String id, TableGrid mine, TableGrid theirs) {
        String last = null;
        for (GridRow row : mine.rows()) {
            if (row.id().equals(id)) {
                return last;
            }
            last = theirs.row(row.id()).isPresent() ? row.id() : last;
        }
        return last;
    }

    private static List<TableEdit> takeCase(String id, TableGrid mine, TableGrid theirs) {
        Optional<GridCase> example = find(id, mine);
        if (example.isEmpty()) {
            return List.of(new TableEdit.RemoveCase(id));
        }
        GridCase kept = example.get();
        return find(id, theirs).isEmpty()
                ? List.of(new TableEdit.AddCase(kept.name(), kept.given(), kept.expected()))
                : List.of(new TableEdit.SetCase(id, kept.name(), kept.given(), kept.expected()));
    }

    private static Optional<GridCase> find(String id, TableGrid grid) {
        return grid.cases().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
