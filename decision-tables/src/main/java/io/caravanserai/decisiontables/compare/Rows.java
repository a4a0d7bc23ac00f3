package io.caravanserai.decisiontables.compare;

import io.caravanserai.domain.table.GridCase;
import io.caravanserai.domain.table.GridRow;
import io.caravanserai.domain.table.TableGrid;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows and cases of a grid by id, in sheet order. */
final class Rows {

    private Rows() {}

    static Map<String, GridRow> byId(TableGrid grid) {
        Map<String, GridRow> rows = new LinkedHashMap<>();
        grid.rows().forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    static Map<String, GridCase> casesById(TableGrid grid) {
        Map<String, GridCase> cases = new LinkedHashMap<>();
        grid.cases().forEach(example -> cases.put(example.id(), example));
        return cases;
    }
}
