package io.caravanserai.decisiontables.copies;

import io.caravanserai.decisiontables.workbook.PlainText;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Marks texts that a spreadsheet program could take for a formula ({@code =cmd|…}, {@code +…}, {@code -…}, {@code @…}) as
 * quoted texts, so that they stay texts when the file is edited there. The text itself is as before.
 */
final class Quoted {

    private Quoted() {}

    static void apply(XSSFWorkbook workbook) {
        Map<Short, CellStyle> quoted = new HashMap<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (isRisky(cell)) {
                cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
                    CellStyle style = workbook.createCellStyle();
                    style.cloneStyleFrom(cell.getCellStyle());
                    style.setQuotePrefixed(true);
                    return style;
                }));
            }
        })));
    }

    private static boolean isRisky(Cell cell) {
        return cell.getCellType() == CellType.STRING
                && !cell.getCellStyle().getQuotePrefixed()
                && PlainText.isToBeQuoted(cell.getStringCellValue());
    }
}
