package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import java.util.BitSet;
import java.util.List;

/** Looks at every row in turn: slow on large tables, and plain enough to be right. The oracle of the other one. */
final class ScanMatcher implements Matcher {

    private final List<Table.Row> rows;

    ScanMatcher(List<Table.Row> rows) {
        this.rows = rows;
    }

    @Override
    public BitSet match(Facts facts) {
        BitSet matching = new BitSet(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            matching.set(row, holds(rows.get(row), facts));
        }
        return matching;
    }

    private static boolean holds(Table.Row row, Facts facts) {
        for (Table.Test test : row.tests()) {
            if (!test.condition().holds(new FactSlot(test.slot()).in(facts))) {
                return false;
            }
        }
        return true;
    }
}
