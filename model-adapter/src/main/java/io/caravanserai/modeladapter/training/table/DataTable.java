package io.caravanserai.modeladapter.training.table;

import io.caravanserai.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Files of one shape, read as text; cells are trimmed. */
public record DataTable(List<String> columns, List<DataRow> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /** Position of the column; -1 when there is none. */
    public int at(String column) {
        return columns.indexOf(column);
    }

    /** Cells of one column, in row order. */
    public List<String> cells(String column) {
        int at = at(column);
        List<String> cells = new ArrayList<>(rows.size());
        rows.forEach(row -> cells.add(row.cells().get(at)));
        return cells;
    }

    /** What to say when a column is not there. */
    public Problem missing(String column, String ours) {
        String file = rows.isEmpty() ? "data" : rows.get(0).file();
        String advice = "Maybe name it in --map: columns: {%s: <one of %s>}.".formatted(ours, columns);
        return new Problem(file, "line 1", column, "is not a column", advice);
    }
}
