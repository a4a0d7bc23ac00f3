package io.caravanserai.modeladapter.training.clv;

import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataRow;
import io.caravanserai.modeladapter.training.table.DataTable;
import java.util.ArrayList;
import java.util.List;

/** A table that says {@code x, t_x, T} of each customer, as the published CDNOW summary does; {@code m_x} is its mean money. */
final class Summary {

    private static final List<String> NEEDED = List.of("x", "t_x", "T");

    private Summary() {}

    static boolean isOne(DataTable table) {
        return table.columns().containsAll(NEEDED);
    }

    static List<Rhythm> read(DataTable table, ColumnMap map) {
        Problems problems = new Problems(table.rows().get(0).file());
        List<Rhythm> customers = new ArrayList<>();
        for (DataRow row : table.rows()) {
            int id = table.at(map.theirs("customer_id"));
            customers.add(new Rhythm(
                    id < 0 ? String.valueOf(row.line()) : row.cells().get(id),
                    number(table, row, "x", problems),
                    number(table, row, "t_x", problems),
                    number(table, row, "T", problems),
                    table.has("m_x") ? number(table, row, "m_x", problems) : 0));
        }
        problems.throwIfAny();
        return customers;
    }

    private static double number(DataTable table, DataRow row, String column, Problems problems) {
        String cell = row.cells().get(table.at(column));
        try {
            double number = Double.parseDouble(cell);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException reportedBelow) {
            // the problem below says so
        }
        problems.add(
                "line " + row.line() + ", " + column,
                cell,
                "is not a number from 0 on",
                "Maybe write a plain decimal number.");
        return 0;
    }
}
