package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.edit.Axis.Line;
import io.caravanserai.decisiontables.workbook.Sheet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What is to become of one sheet: lines first, then texts, all laid out at once. */
final class SheetPlan {

    private final XSSFSheet sheet;
    private final Sheet text;
    private final int headerRow;
    private final Axis rows;
    private final Axis columns;
    private final Map<String, Line> headers = new LinkedHashMap<>();
    private final Map<Line, Map<Line, String>> texts = new HashMap<>();
    private final Map<Line, String> newHeaders = new HashMap<>();

    SheetPlan(XSSFSheet sheet, Sheet text) {
        this.sheet = sheet;
        this.text = text;
        this.headerRow = HeaderRow.of(sheet, text);
        int behind = text.rows().stream().mapToInt(Sheet.Row::number).max().orElse(headerRow + 1);
        this.rows = new Axis(headerRow + 1, Math.max(behind, headerRow + 1));
        this.columns = new Axis(0, Math.max(1, sheet.getRow(headerRow).getLastCellNum()));
        text.headers().forEach(header -> headers.put(header.text(), columns.at(header.column())));
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Sheet text() {
        return text;
    }

    Axis rows() {
        return rows;
    }

    Axis columns() {
        return columns;
    }

    int headerRow() {
        return headerRow;
    }

    Line row(Sheet.Row row) {
        return rows.at(row.number() - 1);
    }

    Optional<Line> column(String header) {
        return Optional.ofNullable(headers.get(header));
    }

    /** @param after the column on its left */
    Line addColumn(String header, Line after) {
        Line column = columns.insert(after);
        headers.put(header, column);
        newHeaders.put(column, header);
        return column;
    }

    void removeColumn(String header) {
        Line column = headers.remove(header);
        if (column != null) {
            columns.remove(column);
            newHeaders.remove(column);
        }
    }

    /** A header that is not there is left alone. */
    void write(Line row, String header, String value) {
        column(header).ifPresent(column -> texts.computeIfAbsent(row, key -> new LinkedHashMap<>())
                .put(column, value));
    }

    /** Moves the lines and heads the new columns. */
    void layOut() {
        SheetMover.apply(sheet, new Move(rows, columns));
        Map<Line, Integer> columnPositions = positions(columns);
        newHeaders.forEach((column, header) -> {
            int position = columnPositions.get(column);
            sheet.setColumnHidden(position, false);
            cell(headerRow, position).setCellValue(header);
        });
    }

    /** Writes the texts; call it when everything stands in its place and has its look. */
    void write(CellWriter writer) {
        Map<Line, Integer> rowPositions = positions(rows);
        Map<Line, Integer> columnPositions = positions(columns);
        texts.forEach((row, cells) -> cells.forEach((column, value) -> {
            if (rowPositions.containsKey(row) && columnPositions.containsKey(column)) {
                writer.write(cell(rowPositions.get(row), columnPositions.get(column)), value);
            }
        }));
    }

    /** Where the columns stand after the layout. */
    Map<Line, Integer> columnPositions() {
        return positions(columns);
    }

    boolean isNewHeader(String header) {
        return newHeaders.containsValue(header);
    }

    private static Map<Line, Integer> positions(Axis axis) {
        Map<Line, Integer> positions = new HashMap<>();
        int position = axis.first();
        for (Line line : axis.lines()) {
            positions.put(line, position++);
        }
        return positions;
    }

    XSSFCell cell(int rowNumber, int column) {
        XSSFRow row = SheetMover.row(sheet, rowNumber);
        XSSFCell cell = row.getCell(column);
        return cell == null ? row.createCell(column) : cell;
    }
}
