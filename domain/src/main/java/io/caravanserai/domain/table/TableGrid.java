package io.caravanserai.domain.table;

import io.caravanserai.domain.catalogue.Label;
import java.util.List;
import java.util.Optional;

/**
 * A workbook as texts in a grid, readable even when some cells are wrong.
 *
 * @param file workbook path below {@code decision-tables/}
 * @param version short hash of all that decides
 * @param hitPolicy {@code first}, {@code collect} or {@code priority}
 * @param otherwise the answer when no row matches: {@code nothing} or {@code name: value}
 * @param from first day in force, empty when since ever
 * @param until last day in force, empty when for good
 */
public record TableGrid(
        String file,
        Label title,
        Label purpose,
        String version,
        String hitPolicy,
        String otherwise,
        String from,
        String until,
        List<GridColumn> columns,
        List<GridRow> rows,
        List<GridCase> cases) {

    public TableGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cases = List.copyOf(cases);
    }

    /** The table's business name: file name without ending. */
    public String name() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
    }

    public Optional<GridColumn> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    public Optional<GridRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
