package io.caravanserai.decisiontables.workbook;

import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the number format of a cell says. */
public final class Formats {

    private Formats() {}

    public static boolean isDay(Cell cell) {
        CellStyle style = cell.getCellStyle();
        String format = format(style);
        return isNamedByNumber(style.getDataFormat(), format) || DateUtil.isADateFormat(style.getDataFormat(), format);
    }

    public static boolean isShare(Cell cell) {
        return format(cell.getCellStyle()).contains("%");
    }

    private static String format(CellStyle style) {
        return Objects.requireNonNullElse(style.getDataFormatString(), "");
    }

    /** Chinese spreadsheets have days and times of their own, 2026年3月31日 among them, and often leave out what they look like. */
    private static boolean isNamedByNumber(int number, String format) {
        boolean isOfTheirs = number >= 27 && number <= 36 || number >= 50 && number <= 58;
        return isOfTheirs && (format.isEmpty() || format.startsWith("reserved-"));
    }
}
