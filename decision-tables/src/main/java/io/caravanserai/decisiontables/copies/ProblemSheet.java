package io.caravanserai.decisiontables.copies;

import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that lists every problem of a refused workbook, with links to the cells. */
final class ProblemSheet {

    static final String NAME = "问题 problems";

    private static final String[] HEADERS = {"位置 / Where", "写的是 / Found", "问题 / What is wrong", "建议 / What to do"};
    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {30, 30, 50, 70};

    private final XSSFWorkbook workbook;

    ProblemSheet(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    void add(List<Problem> problems, Phrases phrases) {
        XSSFSheet sheet = workbook.createSheet(NAME);
        CellStyle bold = bold();
        write(sheet.createRow(0), HEADERS, bold);
        CellStyle plain = plain();
        for (int index = 0; index < problems.size(); index++) {
            Problem problem = problems.get(index);
            XSSFRow row = sheet.createRow(index + 1);
            String[] texts = {
                phrases.place(problem.place()),
                "“%s”".formatted(problem.found()),
                phrases.say(problem.expected()),
                phrases.say(problem.advice())
            };
            write(row, texts, plain);
            CellPlace.of(problem).ifPresent(place -> link(row.getCell(0), place));
        }
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    /** False when there was nothing to remove. */
    boolean remove() {
        int index = workbook.getSheetIndex(NAME);
        if (index >= 0) {
            workbook.removeSheetAt(index);
        }
        return index >= 0;
    }

    private static void write(XSSFRow row, String[] texts, CellStyle style) {
        for (int column = 0; column < texts.length; column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(texts[column]);
            cell.setCellStyle(style);
        }
    }

    private void link(XSSFCell cell, CellPlace place) {
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'%s'!%s".formatted(place.sheet(), place.cell().formatAsString()));
        cell.setHyperlink(link);
    }

    private CellStyle bold() {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private CellStyle plain() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setQuotePrefixed(true);
        return style;
    }
}
