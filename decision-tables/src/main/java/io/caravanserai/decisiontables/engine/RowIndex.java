package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Leaves out rows that cannot match: for each fact that rows ask, the rows that any fact of its class may satisfy, as bits. What
 * is left is few rows more than those that match. At most a few hundred classes a fact, each a bit a row.
 */
final class RowIndex {

    private final int rows;
    private final List<Column> columns = new ArrayList<>();

    RowIndex(List<Table.Row> rows) {
        this.rows = rows.size();
        TreeSet<Integer> slots = new TreeSet<>();
        rows.forEach(row -> row.tests().forEach(test -> slots.add(test.slot())));
        slots.forEach(slot -> columns.add(Column.of(slot, rows)));
    }

    /** Every row that matches, and perhaps some more. */
    BitSet candidates(Facts facts) {
        BitSet left = new BitSet(rows);
        left.set(0, rows);
        for (Column column : columns) {
            left.and(column.rows(facts));
        }
        return left;
    }

    private record Column(FactSlot slot, FactClasses classes, List<BitSet> byClass) {

        static Column of(int slot, List<Table.Row> rows) {
            Map<Condition, List<Integer>> asking = new LinkedHashMap<>();
            BitSet anything = new BitSet(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                boolean asks = false;
                for (Table.Test test : rows.get(row).tests()) {
                    if (test.slot() == slot) {
                        asking.computeIfAbsent(test.condition(), first -> new ArrayList<>())
                                .add(row);
                        asks = true;
                    }
                }
                anything.set(row, !asks);
            }
            FactClasses classes = new FactClasses(asking.keySet());
            return new Column(
                    new FactSlot(slot),
                    classes,
                    classes.all().stream()
                            .map(one -> rows(one, asking, anything))
                            .toList());
        }

        private static BitSet rows(FactClass facts, Map<Condition, List<Integer>> asking, BitSet anything) {
            BitSet rows = (BitSet) anything.clone();
            asking.forEach((condition, some) -> {
                if (facts.mayHold(condition)) {
                    some.forEach(rows::set);
                }
            });
            return rows;
        }

        BitSet rows(Facts facts) {
            return byClass.get(classes.of(slot.in(facts)));
        }
    }
}
