package io.caravanserai.decisiontables.workbook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one sheet: title, coloured headers that stay in sight, framed cells as wide as their texts. */
final class SheetWriter {

    static final int HEADER_ROW = 1;
    static final int FIRST_ROW = 2;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,11})(\\.\\d{1,6})?");
    private static final Pattern PERCENT = Pattern.compile("-?\\d{1,3}%");
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 58;
    private static final float TITLE_HEIGHT = 26;
    private static final float HEADER_HEIGHT = 36;
    private static final float LINE_HEIGHT = 15;
    private static final float LINE_GAP = 5;

    private final XSSFSheet target;
    private final Look look;
    private final Map<String, Integer> widest = new HashMap<>();

    SheetWriter(XSSFSheet target, Look look) {
        this.target = target;
        this.look = look;
    }

    void write(Sheet sheet, Function<String, Role> roles) {
        writeTop(sheet, roles);
        for (int column = 0; column < sheet.headers().size(); column++) {
            String header = header(sheet, column);
            widest.put(header, widest(sheet, header));
            target.setColumnWidth(column, columnWidth(header) * CHARACTER);
        }
        for (int index = 0; index < sheet.rows().size(); index++) {
            writeRow(sheet, roles, index);
        }
    }

    private void writeRow(Sheet sheet, Function<String, Role> roles, int index) {
        XSSFRow row = target.createRow(FIRST_ROW + index);
        int lines = 1;
        for (int column = 0; column < sheet.headers().size(); column++) {
            String header = header(sheet, column);
            String text = sheet.rows().get(index).text(header);
            write(row.createCell(column), text, roles.apply(header), isWide(header));
            lines = Math.max(lines, 1 + width(text) / columnWidth(header));
        }
        row.setHeightInPoints(LINE_HEIGHT * lines + LINE_GAP);
    }

    private void writeTop(Sheet sheet, Function<String, Role> roles) {
        XSSFRow title = target.createRow(0);
        title.setHeightInPoints(TITLE_HEIGHT);
        XSSFRow headers = target.createRow(HEADER_ROW);
        headers.setHeightInPoints(HEADER_HEIGHT);
        for (int column = 0; column < sheet.headers().size(); column++) {
            String header = header(sheet, column);
            title.createCell(column).setCellStyle(look.title());
            XSSFCell cell = headers.createCell(column);
            cell.setCellValue(header);
            cell.setCellStyle(look.header(roles.apply(header)));
        }
        title.getCell(0).setCellValue(sheet.title());
        int last = sheet.headers().size() - 1;
        target.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        target.setAutoFilter(new CellRangeAddress(
                HEADER_ROW, HEADER_ROW + Math.max(1, sheet.rows().size()), 0, last));
        target.createFreezePane(0, FIRST_ROW);
        target.setFitToPage(true);
        target.getPrintSetup().setLandscape(true);
        target.getPrintSetup().setFitHeight((short) 0);
    }

    private void write(XSSFCell cell, String text, Role role, boolean left) {
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text));
            cell.setCellStyle(look.cell("General", role, left));
        } else if (PERCENT.matcher(text).matches()) {
            cell.setCellValue(Integer.parseInt(text.substring(0, text.length() - 1)) / 100.0);
            cell.setCellStyle(look.cell("0%", role, left));
        } else if (Formats.canBeDay(text)) {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(look.cell("yyyy-mm-dd", role, left));
        } else {
            cell.setCellStyle(look.cell("General", role, left));
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
        }
    }

    private static String header(Sheet sheet, int column) {
        return sheet.headers().get(column).text();
    }

    private int columnWidth(String header) {
        int wrappedHeader = Stream.of(header.split(" / "))
                .mapToInt(SheetWriter::width)
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(widest.getOrDefault(header, 0), wrappedHeader) + 3));
    }

    private boolean isWide(String header) {
        return widest.getOrDefault(header, 0) > NARROWEST * 2;
    }

    private static int widest(Sheet sheet, String header) {
        return sheet.rows().stream()
                .mapToInt(row -> width(row.text(header)))
                .max()
                .orElse(0);
    }

    /** Chinese characters are twice as wide. */
    private static int width(String text) {
        return text.codePoints().map(letter -> letter > 0x2E7F ? 2 : 1).sum();
    }
}
