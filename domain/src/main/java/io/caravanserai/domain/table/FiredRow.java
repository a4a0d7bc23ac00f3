package io.caravanserai.domain.table;

import java.util.List;

/**
 * A row that matched, so that a person can find it again.
 *
 * @param file path below {@code decision-tables/} of the workbook, or of the engineers' rules
 * @param sheet empty for engineers' rules
 * @param row stable row id of the hidden column; the rule's name for engineers' rules
 * @param version short content hash of the file
 * @param cells what the filled condition cells ask, {@code header: condition}; blank cells are left out. A condition is written
 *     one way only, whatever the cell spells: {@code 60}, {@code a, b}, {@code 40..60}, {@code >= 60}, {@code > 60},
 *     {@code <= 60}, {@code < 60}, {@code yes}, {@code 2026-03-31}, any of them after {@code not}
 */
public record FiredRow(String file, String sheet, String row, String version, List<String> cells) {

    public FiredRow {
        cells = List.copyOf(cells);
    }
}
