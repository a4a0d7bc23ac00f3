package io.caravanserai.decisiontables.copies;

import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.RowIds;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.domain.table.RowEconomics;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Columns right of the table that tell what each row did; their headers begin with the sign of columns never read. */
final class EconomicsColumns {

    private static final List<String> TITLES =
            List.of("命中 / Hits", "最近命中 / Last hit", "采用 / Offered", "接受率 / Accepted", "价值 / Value", "状态 / State");
    static final List<String> HEADERS =
            TITLES.stream().map(title -> Headers.UNREAD + " " + title).toList();

    private static final String DEAD = "从未命中 / dead";
    private static final int WIDTH = 14 * 256;

    private final XSSFSheet sheet;
    private final ZoneId zone;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    EconomicsColumns(XSSFSheet sheet, ZoneId zone) {
        this.sheet = sheet;
        this.zone = zone;
    }

    void add(Sheet rules, int headerRow, Map<String, RowEconomics> byRow) {
        int column = sheet.getRow(headerRow).getLastCellNum();
        for (int index = 0; index < HEADERS.size(); index++) {
            put(sheet.getRow(headerRow), column + index, "General").setCellValue(HEADERS.get(index));
            sheet.setColumnWidth(column + index, WIDTH);
        }
        RowIds ids = new RowIds();
        for (Sheet.Row row : rules.rows()) {
            if (row.isRow()) {
                write(sheet.getRow(row.number() - 1), column, byRow.get(ids.next(row)));
            }
        }
    }

    private void write(XSSFRow row, int column, @Nullable RowEconomics economics) {
        if (economics == null) {
            return;
        }
        put(row, column, "#,##0").setCellValue(economics.hits());
        if (economics.lastHit() != null) {
            put(row, column + 1, "yyyy-mm-dd").setCellValue(LocalDate.ofInstant(economics.lastHit(), zone));
        }
        put(row, column + 2, "#,##0").setCellValue(economics.offers());
        put(row, column + 3, "0.0%").setCellValue(economics.acceptance());
        put(row, column + 4, "#,##0.00").setCellValue(economics.value());
        if (economics.dead()) {
            put(row, column + 5, "General").setCellValue(DEAD);
        }
    }

    /**
     * From right to left; what stands right of them is not ours to move.
     *
     * @return false when there was nothing to remove
     */
    boolean remove(int headerRow) {
        XSSFRow headers = sheet.getRow(headerRow);
        boolean found = false;
        for (int column = headers.getLastCellNum() - 1; column >= 0; column--) {
            XSSFCell header = headers.getCell(column);
            if (header != null && HEADERS.contains(header.toString())) {
                clear(headerRow, column);
                found = true;
            }
        }
        return found;
    }

    private void clear(int headerRow, int column) {
        for (Row row : sheet) {
            if (row.getRowNum() >= headerRow && row.getCell(column) != null) {
                row.removeCell(row.getCell(column));
            }
        }
    }

    private XSSFCell put(XSSFRow row, int column, String format) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.computeIfAbsent(format, this::style));
        return cell;
    }

    private XSSFCellStyle style(String format) {
        XSSFFont font = sheet.getWorkbook().createFont();
        font.setItalic(true);
        font.setColor(IndexedColors.GREY_50_PERCENT.index);
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.index);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }
}
