package io.caravanserai.modeladapter.training.table;

import io.caravanserai.domain.problem.InvalidAssetException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The money of a line: one column, a product of columns, or 1 when the data knows no money. */
final class Amounts {

    private final String said;
    private final List<Integer> factors;

    private Amounts(String said, List<Integer> factors) {
        this.said = said;
        this.factors = factors;
    }

    static Amounts of(DataTable table, ColumnMap map) {
        String said = map.theirs("amount");
        if (!map.names("amount") && !table.has(said)) {
            return new Amounts(said, List.of());
        }
        List<String> columns = Stream.of(said.split("\\*")).map(String::trim).toList();
        columns.stream().filter(column -> !table.has(column)).findFirst().ifPresent(column -> {
            throw new InvalidAssetException(table.missing(column, "amount"));
        });
        return new Amounts(said, columns.stream().map(table::at).toList());
    }

    String said() {
        return said;
    }

    double of(DataRow row) {
        double amount = 1;
        for (int factor : factors) {
            amount *= Double.parseDouble(row.cells().get(factor));
        }
        if (!Double.isFinite(amount)) {
            throw new NumberFormatException(cells(row));
        }
        return Math.round(amount * 1e4) / 1e4;
    }

    String cells(DataRow row) {
        return factors.stream().map(row.cells()::get).collect(Collectors.joining(" * "));
    }
}
