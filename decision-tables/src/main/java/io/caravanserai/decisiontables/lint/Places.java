package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.workbook.Column;
import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.table.GridColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where rows and columns of a table stand in its workbook, and what people call them. */
final class Places {

    private final Table table;
    private final Sheet rules;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    Places(Table table, WorkbookText workbook) {
        this.table = table;
        this.rules = workbook.rules();
        align();
        Map<String, Integer> seen = new HashMap<>();
        for (Column column : table.columns()) {
            String name = nameOf(column);
            int number = seen.merge(name, 1, Integer::sum);
            keys.put(column.header(), number == 1 ? name : name + "_" + number);
        }
    }

    private static String nameOf(Column column) {
        if (column instanceof Column.Asks asks) {
            return asks.entry().name();
        }
        if (column instanceof Column.Answers answers) {
            return answers.entry().name();
        }
        return column instanceof Column.Ranks ? GridColumn.PRIORITY : GridColumn.NOTE;
    }

    /** Rows of the sheet that are rows of the table, in the same order; ids tell which, where the sheet has them. */
    private void align() {
        int next = 0;
        for (Table.Row row : table.rows()) {
            int found = next;
            while (found < rules.rows().size() && !isRow(rules.rows().get(found), row)) {
                found++;
            }
            next = found < rules.rows().size() ? found : next;
            rows.add(rules.rows().get(Math.min(next, rules.rows().size() - 1)));
            next++;
        }
    }

    private static boolean isRow(Sheet.Row inSheet, Table.Row row) {
        String id = inSheet.text(Headers.ROW_ID);
        return id.equals(row.hit().row().row()) || id.isEmpty() && !inSheet.isBlankBut(Headers.ROW_ID);
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
