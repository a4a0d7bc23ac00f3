package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.Sheet;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Finds the row of a sheet that its headers were read from. */
public final class HeaderRow {

    private HeaderRow() {}

    /** Counted from 0; the top when the sheet has no headers. */
    public static int of(XSSFSheet sheet, Sheet text) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row ->
                        !text.headers().isEmpty() && text.headers().stream().allMatch(header -> holds(row, header)))
                .mapToInt(Row::getRowNum)
                .findFirst()
                .orElse(0);
    }

    private static boolean holds(Row row, Sheet.Header header) {
        Cell cell = row.getCell(header.column());
        return cell != null
                && cell.getCellType() == CellType.STRING
                && Headers.plain(cell.getStringCellValue()).equals(header.text());
    }
}
