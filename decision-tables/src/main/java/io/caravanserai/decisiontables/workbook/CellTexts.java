package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Misread;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.NumberToTextConverter;

/** The text of a cell, the same whichever program saved it: dates as 2026-03-31, shares as 30%, no formulas. */
public final class CellTexts {

    private final int longest;

    /** @param longest characters a cell may have */
    public CellTexts(int longest) {
        this.longest = longest;
    }

    /**
     * @return empty when the cell is blank
     * @throws Misread when the cell holds something that is not plain data
     */
    public String of(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> PlainText.checked(cell.getStringCellValue().strip(), longest);
            case NUMERIC -> numeric(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "yes" : "no";
            case FORMULA -> throw PlainText.formula("=" + cell.getCellFormula());
            case ERROR -> throw new Misread("#error", "is a spreadsheet error", "Maybe type the value again.");
            case BLANK, _NONE -> "";
        };
    }

    private static String numeric(Cell cell) {
        if (Formats.isDay(cell)) {
            return moment(cell.getLocalDateTimeCellValue(), cell.getNumericCellValue());
        }
        BigDecimal number = new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()));
        return Formats.isShare(cell) ? plain(number.movePointRight(2)) + "%" : plain(number);
    }

    private static String moment(LocalDateTime moment, double serial) {
        if (serial < 1) {
            return moment.toLocalTime().withSecond(0).withNano(0).toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
