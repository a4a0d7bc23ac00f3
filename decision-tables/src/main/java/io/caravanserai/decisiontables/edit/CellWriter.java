package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.workbook.CellTexts;
import io.caravanserai.decisiontables.workbook.Formats;
import io.caravanserai.decisiontables.workbook.PlainText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a text as a spreadsheet program would have stored it, in the look the cell has: numbers as numbers, days as days.
 * What would then read otherwise is written as text.
 */
final class CellWriter {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,11})(\\.\\d{0,5}[1-9])?");
    private static final Pattern PERCENT = Pattern.compile("-?(0|[1-9]\\d{0,2})(\\.\\d{0,3}[1-9])?%");
    private static final double WHOLE = 100;

    private final XSSFWorkbook workbook;
    private final CellTexts texts;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    CellWriter(XSSFWorkbook workbook, CellTexts texts) {
        this.workbook = workbook;
        this.texts = texts;
    }

    void write(XSSFCell cell, String text) {
        XSSFCellStyle before = cell.getCellStyle();
        cell.setBlank();
        if (text.isEmpty()) {
            return;
        }
        writeTyped(cell, text);
        if (!texts.of(cell).equals(text)) {
            cell.setCellStyle(before);
            cell.setCellValue(text);
        }
        boolean isText = cell.getCellType() == CellType.STRING;
        quote(cell, isText && PlainText.isToBeQuoted(text));
    }

    private void quote(XSSFCell cell, boolean wanted) {
        if (cell.getCellStyle().getQuotePrefixed() != wanted) {
            styled(cell, wanted ? "quoted" : "plain", style -> style.setQuotePrefixed(wanted));
        }
    }

    private void writeTyped(XSSFCell cell, String text) {
        if (NUMBER.matcher(text).matches()) {
            format(cell, Formats.isDay(cell) || Formats.isShare(cell), "General");
            cell.setCellValue(Double.parseDouble(text));
        } else if (PERCENT.matcher(text).matches()) {
            format(cell, !Formats.isShare(cell), text.contains(".") ? "0.##%" : "0%");
            cell.setCellValue(Double.parseDouble(text.substring(0, text.length() - 1)) / WHOLE);
        } else if (Formats.canBeDay(text)) {
            format(cell, !Formats.isDay(cell), "yyyy-mm-dd");
            cell.setCellValue(LocalDate.parse(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private void format(XSSFCell cell, boolean wanted, String format) {
        if (wanted) {
            styled(
                    cell,
                    format,
                    style -> style.setDataFormat(workbook.createDataFormat().getFormat(format)));
        }
    }

    private void styled(XSSFCell cell, String how, Consumer<XSSFCellStyle> change) {
        cell.setCellStyle(styles.computeIfAbsent(cell.getCellStyle().getIndex() + how, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            change.accept(style);
            return style;
        }));
    }
}
