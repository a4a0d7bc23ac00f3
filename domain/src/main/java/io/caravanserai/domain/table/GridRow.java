package io.caravanserai.domain.table;

import io.caravanserai.domain.catalogue.Label;
import java.util.Map;

/**
 * A row of a table as people see it.
 *
 * @param id stable row id of the hidden column
 * @param enabled false when the row stays in the workbook but never fires
 * @param cells texts by column key, blank cells left out
 * @param sentence what the row says, for people
 */
public record GridRow(String id, boolean enabled, Map<String, String> cells, Label sentence) {

    public GridRow {
        cells = Map.copyOf(cells);
    }

    /** Empty when the cell is blank. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }
}
