package io.caravanserai.decisiontables.workbook;

import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the number format of a cell says. */
public final class Formats {

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final String FIRST_DAY = "1900-03-01";

    private Formats() {}

    /** Whether a spreadsheet program has a day for the text. */
    public static boolean canBeDay(String text) {
        return DAY.matcher(text).matches()
                && text.compareTo(FIRST_DAY) >= 0
                && Integer.parseInt(text.substring(8))
                        <= YearMonth.parse(text.substring(0, 7)).lengthOfMonth();
    }

    public static boolean isDay(Cell cell) {
        CellStyle style = cell.getCellStyle();
        String format = format(style);
        return isNamedByNumber(style.getDataFormat(), format) || DateUtil.isADateFormat(style.getDataFormat(), format);
    }

    /** Not where the sign is only shown: {@code 0"%"} shows 30 as 30%. */
    public static boolean isShare(Cell cell) {
        return LITERAL.matcher(format(cell.getCellStyle())).replaceAll("").contains("%");
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
