package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.workbook.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which a table's facts are asked: the more rows ask for one exact value, the earlier. The same for all
 * rows, else they would share nothing; what people see keeps its own order.
 */
final class TestOrder {

    private final Map<Integer, Integer> equalities = new HashMap<>();

    TestOrder(List<Table.Row> rows) {
        for (Table.Row row : rows) {
            for (Table.Test test : row.tests()) {
                equalities.merge(test.slot(), test.condition() instanceof Condition.Is ? 1 : 0, Integer::sum);
            }
        }
    }

    List<Table.Test> sorted(List<Table.Test> tests) {
        return tests.stream()
                .sorted(Comparator.comparingInt((Table.Test test) -> -equalities.getOrDefault(test.slot(), 0))
                        .thenComparingInt(Table.Test::slot))
                .toList();
    }
}
