package io.caravanserai.decisiontables.grid;

import io.caravanserai.decisiontables.workbook.CellHelp;
import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.table.GridColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The bound columns of a workbook, in the order of its rules sheet, with keys that stay when columns move. */
public final class GridColumns {

    private final Catalogue catalogue;

    public GridColumns(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<GridColumn> of(WorkbookText workbook) {
        List<GridColumn> columns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Sheet.Header header : workbook.rules().headers()) {
            binding(workbook.columns(), header.text()).ifPresent(row -> columns.add(column(row, header.text(), keys)));
        }
        return columns;
    }

    /** A key for one more column of this name; a second one is numbered. */
    public static String freeKey(String wanted, Set<String> taken) {
        String key = wanted;
        for (int number = 2; taken.contains(key); number++) {
            key = wanted + "_" + number;
        }
        return key;
    }

    private GridColumn column(Sheet.Row binding, String header, Set<String> keys) {
        String name = binding.text(Headers.NAME);
        String role = binding.text(Headers.ROLE).toLowerCase(Locale.ROOT);
        Optional<Entry> entry = catalogue.find(name);
        String key = freeKey(name.isEmpty() ? role : name, keys);
        keys.add(key);
        return new GridColumn(
                key,
                header,
                name,
                role,
                binding.text(Headers.OPERATOR),
                role.equals(GridColumn.PRIORITY)
                        ? ValueType.NUMBER
                        : entry.map(Entry::type).orElse(null),
                entry.map(CellHelp::choices).orElse(List.of()));
    }

    private static Optional<Sheet.Row> binding(Sheet columns, String header) {
        return columns.rows().stream()
                .filter(row -> row.text(Headers.HEADER).replaceAll("\\s+", " ").equals(header))
                .findFirst();
    }
}
