package io.caravanserai.domain.table;

/**
 * One difference between two versions of a table.
 *
 * @param row row id, case id for the kinds of cases, empty for settings and columns
 * @param column column key, setting name for {@link Kind#SETTING}, empty when the whole row is meant
 * @param before empty when there was nothing
 * @param after empty when there is nothing
 */
public record CellChange(Kind kind, String row, String column, String before, String after) {

    public enum Kind {
        ROW_ADDED,
        ROW_REMOVED,
        /** Stands after another row: {@code before} and {@code after} name the row above, empty for the top. */
        ROW_MOVED,
        /** {@code before} and {@code after} are {@code on} or {@code off}. */
        ROW_SWITCHED,
        CELL_CHANGED,
        COLUMN_ADDED,
        COLUMN_REMOVED,
        SETTING_CHANGED,
        CASE_ADDED,
        CASE_REMOVED,
        CASE_CHANGED
    }
}
