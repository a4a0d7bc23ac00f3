package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.TableHit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A table ready to answer. Immutable to its users, safe for use by several threads. */
public final class CompiledTable {

    private final Table table;
    private final Matcher matcher;
    private final List<TableHit> otherwise;

    CompiledTable(Table table, Matcher matcher) {
        this.table = table;
        this.matcher = matcher;
        this.otherwise = table.otherwise() == null ? List.of() : List.of(table.otherwise());
    }

    public Table table() {
        return table;
    }

    public List<TableHit> evaluate(Facts facts) {
        BitSet matching = matcher.match(facts);
        if (matching.isEmpty()) {
            return otherwise;
        }
        return table.hitPolicy() == HitPolicy.COLLECT ? all(matching) : List.of(best(matching));
    }

    private List<TableHit> all(BitSet matching) {
        List<TableHit> hits = new ArrayList<>(matching.cardinality());
        for (int row = matching.nextSetBit(0); row >= 0; row = matching.nextSetBit(row + 1)) {
            hits.add(table.rows().get(row).hit());
        }
        return hits;
    }

    /** First in sheet order; with priorities the highest, and the first of equals. */
    private TableHit best(BitSet matching) {
        Table.Row best = table.rows().get(matching.nextSetBit(0));
        for (int row = matching.nextSetBit(0); row >= 0; row = matching.nextSetBit(row + 1)) {
            if (table.rows().get(row).priority() > best.priority()) {
                best = table.rows().get(row);
            }
        }
        return best.hit();
    }
}
