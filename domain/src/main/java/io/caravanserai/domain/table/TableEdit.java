package io.caravanserai.domain.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change of a table. Rows are called by id, columns by key, cases by id; a blank text empties a cell. */
public sealed interface TableEdit {

    record SetCell(String row, String column, String text) implements TableEdit {}

    /**
     * @param id of the new row, or blank to be given one
     * @param afterRow null for the top
     * @param cells texts by column key
     */
    record AddRow(String id, @Nullable String afterRow, Map<String, String> cells) implements TableEdit {
        public AddRow {
            cells = Map.copyOf(cells);
        }
    }

    record RemoveRow(String row) implements TableEdit {}

    /** @param afterRow null for the top */
    record MoveRow(String row, @Nullable String afterRow) implements TableEdit {}

    record EnableRow(String row, boolean enabled) implements TableEdit {}

    /**
     * Binds a new column to the catalogue, in the rules, the cases and the columns sheet.
     *
     * @param name catalogue name; for the roles priority and note, blank
     * @param operator blank unless the role is condition
     * @param afterColumn null for the place people expect: conditions after conditions, answers after answers
     */
    record AddColumn(String name, String role, String operator, @Nullable String afterColumn) implements TableEdit {}

    record RemoveColumn(String column) implements TableEdit {}

    /** @param setting {@code title}, {@code purpose}, {@code hit_policy}, {@code no_match}, {@code from}, {@code until} */
    record SetSetting(String setting, String text) implements TableEdit {}

    record AddCase(String name, Map<String, String> given, Map<String, String> expected) implements TableEdit {
        public AddCase {
            given = Map.copyOf(given);
            expected = Map.copyOf(expected);
        }
    }

    /** Replaces name, given and expected of a case. */
    record SetCase(String id, String name, Map<String, String> given, Map<String, String> expected)
            implements TableEdit {
        public SetCase {
            given = Map.copyOf(given);
            expected = Map.copyOf(expected);
        }
    }

    record RemoveCase(String id) implements TableEdit {}
}
