package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.cell.Nearest;
import io.caravanserai.decisiontables.edit.Axis.Line;
import io.caravanserai.decisiontables.grid.CaseIds;
import io.caravanserai.decisiontables.grid.GridColumns;
import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.RowIds;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.table.GridColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook under change: a plan for each sheet, and where rows, columns and cases stand in them. */
final class OpenTable {

    private final XSSFWorkbook workbook;
    private final WorkbookText text;
    private final SheetPlan rules;
    private final SheetPlan cases;
    private final SheetPlan about;
    private final SheetPlan bindings;
    private final Map<String, Line> rows = new LinkedHashMap<>();
    private final Map<String, BoundColumn> columns = new LinkedHashMap<>();
    private final Map<String, Line> caseRows = new LinkedHashMap<>();

    OpenTable(XSSFWorkbook workbook, WorkbookText text, Catalogue catalogue) {
        this.workbook = workbook;
        this.text = text;
        this.rules = plan(text.rules());
        this.cases = plan(text.cases());
        this.about = plan(text.about());
        this.bindings = plan(text.columns());
        takeRows();
        new GridColumns(catalogue).of(text).forEach(this::takeColumn);
        CaseIds ids = new CaseIds();
        text.cases().rows().forEach(row -> caseRows.put(ids.next(row.text(Headers.CASE)), cases.row(row)));
    }

    private SheetPlan plan(Sheet sheet) {
        return new SheetPlan(workbook.getSheet(sheet.name()), sheet);
    }

    /** Rows that came without an id keep from now on the one they were read with. */
    private void takeRows() {
        if (rules.column(Headers.ROW_ID).isEmpty()) {
            List<Line> all = rules.columns().lines();
            rules.addColumn(Headers.ROW_ID, all.get(all.size() - 1));
        }
        RowIds ids = new RowIds();
        for (Sheet.Row row : text.rules().rows()) {
            if (row.isRow()) {
                String id = ids.next(row);
                rows.put(id, rules.row(row));
                if (!id.equals(row.text(Headers.ROW_ID))) {
                    rules.write(rules.row(row), Headers.ROW_ID, id);
                }
            }
        }
    }

    private void takeColumn(GridColumn column) {
        Sheet.Row binding = text.columns().rows().stream()
                .filter(row -> row.text(Headers.HEADER).replaceAll("\\s+", " ").equals(column.header()))
                .findFirst()
                .orElseThrow();
        columns.put(
                column.key(),
                new BoundColumn(column.key(), column.header(), column.name(), column.role(), bindings.row(binding)));
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    WorkbookText text() {
        return text;
    }

    SheetPlan rules() {
        return rules;
    }

    SheetPlan cases() {
        return cases;
    }

    SheetPlan about() {
        return about;
    }

    SheetPlan bindings() {
        return bindings;
    }

    Map<String, Line> rows() {
        return rows;
    }

    Map<String, BoundColumn> columns() {
        return columns;
    }

    Map<String, Line> caseRows() {
        return caseRows;
    }

    Line row(String id) {
        return known(rows, id, "is not a row of this table");
    }

    @Nullable
    Line rowOrTop(@Nullable String id) {
        return id == null ? null : row(id);
    }

    BoundColumn column(String key) {
        return known(columns, key, "is not a column of this table");
    }

    Line caseRow(String id) {
        return known(caseRows, id, "is not a case of this table");
    }

    private static <T> T known(Map<String, T> all, String wanted, String expected) {
        T found = all.get(wanted);
        if (found == null) {
            throw new Misread(wanted, expected, Nearest.advice(wanted, all.keySet()));
        }
        return found;
    }

    List<SheetPlan> plans() {
        return List.of(rules, cases, about, bindings);
    }
}
