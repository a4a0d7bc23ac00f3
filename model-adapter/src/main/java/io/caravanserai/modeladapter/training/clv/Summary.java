package io.caravanserai.modeladapter.training.clv;

import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataRow;
import io.caravanserai.modeladapter.training.table.DataTable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that says {@code x, t_x, T} of each customer, as the published CDNOW summary does; {@code m_x} is the mean money of
 * the repeats. {@code --map} may name other columns.
 */
final class Summary {

    private static final String REPEATS = "x";
    private static final String LAST = "t_x";
    private static final String KNOWN = "T";
    private static final String MONEY = "m_x";

    private final DataTable table;
    private final ColumnMap map;
    private final Problems problems;

    private Summary(DataTable table, ColumnMap map) {
        this.table = table;
        this.map = map;
        problems = new Problems(table.rows().get(0).file());
    }

    static boolean isOne(DataTable table, ColumnMap map) {
        return Stream.of(REPEATS, LAST, KNOWN).map(map::theirs).allMatch(table::has);
    }

    /** @throws io.caravanserai.domain.problem.InvalidAssetException with every cell that is no such number */
    static List<Rhythm> read(DataTable table, ColumnMap map) {
        Summary summary = new Summary(table, map);
        List<Rhythm> customers = table.rows().stream().map(summary::customer).toList();
        summary.problems.throwIfAny();
        return customers;
    }

    private Rhythm customer(DataRow row) {
        int id = table.at(map.theirs("customer_id"));
        Rhythm customer = new Rhythm(
                id < 0 ? String.valueOf(row.line()) : row.cells().get(id),
                number(row, REPEATS),
                number(row, LAST),
                number(row, KNOWN),
                table.has(map.theirs(MONEY)) ? number(row, MONEY) : 0);
        if (customer.last() > customer.known()) {
            String longer = "is a longer time than " + map.theirs(KNOWN);
            report(row, LAST, longer, "Maybe --map takes one column for the other.");
        }
        return customer;
    }

    private double number(DataRow row, String ours) {
        try {
            double number = Double.parseDouble(cell(row, ours));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException reportedBelow) {
            // the problem below says so
        }
        report(row, ours, "is not a number from 0 on", "Maybe write a plain decimal number.");
        return 0;
    }

    private String cell(DataRow row, String ours) {
        return row.cells().get(table.at(map.theirs(ours)));
    }

    private void report(DataRow row, String ours, String expected, String advice) {
        problems.add("line " + row.line() + ", " + map.theirs(ours), cell(row, ours), expected, advice);
    }
}
