package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.grid.GridColumns;
import io.caravanserai.decisiontables.workbook.Column;
import io.caravanserai.decisiontables.workbook.RowIds;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where rows and columns of a table stand in its workbook, and what people call them. */
final class Places {

    private final Table table;
    private final Sheet rules;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();

    Places(Table table, WorkbookText workbook, Catalogue catalogue) {
        this.table = table;
        this.rules = workbook.rules();
        Map<String, Sheet.Row> byId = new HashMap<>();
        RowIds ids = new RowIds();
        rules.rows().stream().filter(Sheet.Row::isRow).forEach(row -> byId.put(ids.next(row), row));
        table.rows().forEach(row -> rows.add(byId.get(row.hit().row().row())));
        new GridColumns(catalogue).of(workbook).forEach(column -> keys.put(column.header(), column.key()));
    }

    String id(int row) {
        return table.rows().get(row).hit().row().row();
    }

    String place(int row) {
        return "sheet '%s', row %d".formatted(rules.name(), rows.get(row).number());
    }

    String place(int row, String header) {
        return rules.place(rows.get(row), header);
    }

    String columnPlace(String header) {
        return "sheet '%s', column '%s'".formatted(rules.name(), header);
    }

    String text(int row, String header) {
        return rows.get(row).text(header);
    }

    String key(String header) {
        return keys.getOrDefault(header, "");
    }

    /** The first column that asks for the axis. */
    Column.Asks column(Axis axis) {
        return asking().stream()
                .filter(asks -> asks.slot() == axis.slot())
                .findFirst()
                .orElseThrow();
    }

    List<Column.Asks> asking() {
        return table.columns().stream()
                .filter(Column.Asks.class::isInstance)
                .map(Column.Asks.class::cast)
                .toList();
    }

    List<String> answerHeaders() {
        return table.columns().stream()
                .filter(column -> column instanceof Column.Answers || column instanceof Column.Ranks)
                .map(Column::header)
                .toList();
    }

    /** The row of a place such as {@code sheet 'rules', cell D14}. */
    Optional<Integer> rowAt(String place) {
        for (int row = 0; row < rows.size(); row++) {
            if (place.equals(place(row)) || headerAt(row, place).isPresent()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    Optional<String> headerAt(int row, String place) {
        return rules.headers().stream()
                .map(Sheet.Header::text)
                .filter(header -> place(row, header).equals(place))
                .findFirst();
    }
}
