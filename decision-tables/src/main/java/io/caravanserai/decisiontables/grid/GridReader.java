package io.caravanserai.decisiontables.grid;

import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.RowIds;
import io.caravanserai.decisiontables.workbook.RowSwitch;
import io.caravanserai.decisiontables.workbook.Setting;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.GridCase;
import io.caravanserai.domain.table.GridColumn;
import io.caravanserai.domain.table.GridRow;
import io.caravanserai.domain.table.TableGrid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Shows a workbook as a grid; wrong cells are shown as they are. */
public final class GridReader {

    private final Catalogue catalogue;

    public GridReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public TableGrid read(WorkbookText workbook) {
        List<GridColumn> columns = new GridColumns(catalogue).of(workbook);
        Map<Setting, String> settings = Setting.texts(workbook.about());
        return new TableGrid(
                workbook.file(),
                Label.parse(
                        settings.getOrDefault(Setting.TITLE, workbook.rules().title())),
                Label.parse(settings.getOrDefault(Setting.PURPOSE, "")),
                workbook.version(),
                settings.getOrDefault(Setting.HIT_POLICY, ""),
                settings.getOrDefault(Setting.NO_MATCH, ""),
                settings.getOrDefault(Setting.FROM, ""),
                settings.getOrDefault(Setting.UNTIL, ""),
                columns,
                rows(workbook.rules(), columns),
                cases(workbook.cases(), columns));
    }

    private List<GridRow> rows(Sheet rules, List<GridColumn> columns) {
        RowIds ids = new RowIds();
        RowSentence sentence = new RowSentence(catalogue, columns);
        return rules.rows().stream()
                .filter(Sheet.Row::isRow)
                .map(row -> row(row, ids.next(row), columns, sentence))
                .toList();
    }

    private static GridRow row(Sheet.Row row, String id, List<GridColumn> columns, RowSentence sentence) {
        boolean enabled = RowSwitch.read(row.text(Headers.ON)).orElse(true);
        Map<String, String> cells = texts(row, columns, column -> true);
        return new GridRow(id, enabled, cells, sentence.of(enabled, cells));
    }

    private static List<GridCase> cases(Sheet sheet, List<GridColumn> columns) {
        CaseIds ids = new CaseIds();
        return sheet.rows().stream()
                .map(row -> new GridCase(
                        ids.next(row.text(Headers.CASE)),
                        row.text(Headers.CASE),
                        texts(row, columns, GridColumn::asks),
                        texts(row, columns, GridColumn::answers)))
                .toList();
    }

    private static Map<String, String> texts(Sheet.Row row, List<GridColumn> columns, Predicate<GridColumn> wanted) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (GridColumn column : columns) {
            String text = row.text(column.header());
            if (wanted.test(column) && !text.isEmpty()) {
                texts.put(column.key(), text);
            }
        }
        return texts;
    }
}
