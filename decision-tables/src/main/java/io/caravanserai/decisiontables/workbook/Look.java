package io.caravanserai.decisiontables.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Colours and fonts of a workbook: conditions blue, answers green, ranks amber, notes grey. */
public final class Look {

    private static final String FONT = "Noto Sans CJK SC";
    private static final Map<Role, Integer> COLOURS =
            Map.of(Role.CONDITION, 0x1F4E79, Role.OUTPUT, 0x2E6B3E, Role.PRIORITY, 0x9C5700, Role.NOTE, 0x6B6B6B);
    private static final int BORDER = 0xC9CED6;
    private static final int ANSWER_TINT = 0xEFF6F0;

    private final XSSFWorkbook workbook;
    private final Map<Role, XSSFCellStyle> headers = new HashMap<>();
    private final Map<String, XSSFCellStyle> cells = new HashMap<>();

    public Look(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle title() {
        return cells.computeIfAbsent("title", key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font(true, 14, null));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    public XSSFCellStyle header(Role role) {
        return headers.computeIfAbsent(role, key -> {
            XSSFCellStyle style = framed();
            style.setFont(font(true, 10, new XSSFColor(IndexedColors.WHITE, new DefaultIndexedColorMap())));
            style.setFillForegroundColor(colour(COLOURS.get(key)));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    /** @param format spreadsheet number format */
    public XSSFCellStyle cell(String format, Role role, boolean left) {
        return cells.computeIfAbsent(format + role + left, key -> {
            XSSFCellStyle style = framed();
            style.setFont(font(false, 10, null));
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setAlignment(left ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(left);
            if (role == Role.OUTPUT) {
                style.setFillForegroundColor(colour(ANSWER_TINT));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        });
    }

    private XSSFCellStyle framed() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(colour(BORDER));
        style.setRightBorderColor(colour(BORDER));
        return style;
    }

    private XSSFFont font(boolean bold, int points, @Nullable XSSFColor colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        if (colour != null) {
            font.setColor(colour);
        }
        return font;
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(
                new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, new DefaultIndexedColorMap());
    }
}
