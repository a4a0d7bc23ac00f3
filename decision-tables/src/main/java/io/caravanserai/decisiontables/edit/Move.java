package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.edit.Axis.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** Where cells and ranges of a sheet are after both its rows and its columns moved. */
record Move(Axis rows, Axis columns) {

    boolean isNothing() {
        return rows.isUnchanged() && columns.isUnchanged();
    }

    /** Empty when the cell is gone. */
    Optional<CellAddress> of(CellAddress cell) {
        int row = rows.target(cell.getRow());
        int column = columns.target(cell.getColumn());
        return row < 0 || column < 0 ? Optional.empty() : Optional.of(new CellAddress(row, column));
    }

    /** @param withNewColumns whether columns inserted inside belong to the range */
    List<CellRangeAddress> of(CellRangeAddress range, boolean withNewColumns) {
        List<CellRangeAddress> moved = new ArrayList<>();
        Span rowSpan = new Span(Math.max(0, range.getFirstRow()), last(range.getLastRow(), true));
        Span columnSpan = new Span(Math.max(0, range.getFirstColumn()), last(range.getLastColumn(), false));
        for (Span row : rows.spans(rowSpan, true)) {
            for (Span column : columns.spans(columnSpan, withNewColumns)) {
                moved.add(within(row, column));
            }
        }
        return moved;
    }

    /** The one range around all that the range became; empty when nothing is left. */
    Optional<CellRangeAddress> around(CellRangeAddress range) {
        return of(range, true).stream()
                .reduce((one, other) -> new CellRangeAddress(
                        Math.min(one.getFirstRow(), other.getFirstRow()),
                        Math.max(one.getLastRow(), other.getLastRow()),
                        Math.min(one.getFirstColumn(), other.getFirstColumn()),
                        Math.max(one.getLastColumn(), other.getLastColumn())));
    }

    /** The same for ranges as files write them, {@code B3:B20 D4}. */
    String of(List<String> references, boolean withNewColumns) {
        return references.stream()
                .map(CellRangeAddress::valueOf)
                .flatMap(range -> of(range, withNewColumns).stream())
                .map(CellRangeAddress::formatAsString)
                .collect(Collectors.joining(" "));
    }

    private static int last(int line, boolean isRow) {
        SpreadsheetVersion excel = SpreadsheetVersion.EXCEL2007;
        return line < 0 ? isRow ? excel.getLastRowIndex() : excel.getLastColumnIndex() : line;
    }

    private static CellRangeAddress within(Span rows, Span columns) {
        SpreadsheetVersion excel = SpreadsheetVersion.EXCEL2007;
        return new CellRangeAddress(
                rows.low(),
                Math.min(rows.high(), excel.getLastRowIndex()),
                columns.low(),
                Math.min(columns.high(), excel.getLastColumnIndex()));
    }
}
