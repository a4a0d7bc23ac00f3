package io.caravanserai.domain.table;

import java.util.List;

/**
 * A row that matched, so that a person can find it again.
 *
 * @param file workbook path below {@code decision-tables/}
 * @param row stable row id of the hidden column
 * @param version short content hash of the workbook
 * @param cells texts of the cells that matched, {@code header: text}; blank cells are left out
 */
public record FiredRow(String file, String sheet, String row, String version, List<String> cells) {

    public FiredRow {
        cells = List.copyOf(cells);
    }
}
