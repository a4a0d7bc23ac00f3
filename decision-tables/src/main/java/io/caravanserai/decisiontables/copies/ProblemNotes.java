package io.caravanserai.decisiontables.copies;

import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Notes and red marks on wrong cells. A mark is a colour rule, not a colour, so that taking it away leaves the cell as its
 * owner made it; a note is added below one that is there.
 */
final class ProblemNotes {

    static final String SIGN = "⚠ ";

    private static final String AUTHOR = "Caravanserai";
    private static final String ALWAYS = "N(\"problem\")=0";
    private static final byte[] RED = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};
    private static final int WIDTH = 4;
    private static final int HEIGHT = 5;

    private final XSSFWorkbook workbook;

    ProblemNotes(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    void add(List<Problem> problems, Phrases phrases) {
        Map<CellPlace, String> texts = new LinkedHashMap<>();
        for (Problem problem : problems) {
            CellPlace.of(problem)
                    .ifPresent(place ->
                            texts.merge(place, SIGN + phrases.verdict(problem), (one, other) -> one + "\n" + other));
        }
        Map<XSSFSheet, List<CellRangeAddress>> marks = new LinkedHashMap<>();
        texts.forEach((place, text) -> {
            XSSFSheet sheet = workbook.getSheet(place.sheet());
            if (sheet != null) {
                note(sheet, place.cell(), text);
                CellAddress at = place.cell();
                marks.computeIfAbsent(sheet, key -> new ArrayList<>())
                        .add(new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn()));
            }
        });
        marks.forEach(ProblemNotes::mark);
    }

    private static void note(XSSFSheet sheet, CellAddress at, String text) {
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        XSSFCell cell =
                row.getCell(at.getColumn()) == null ? row.createCell(at.getColumn()) : row.getCell(at.getColumn());
        XSSFComment known = cell.getCellComment();
        if (known == null) {
            ClientAnchor anchor = new XSSFClientAnchor(
                    0, 0, 0, 0, at.getColumn() + 1, at.getRow(), at.getColumn() + WIDTH, at.getRow() + HEIGHT);
            known = sheet.createDrawingPatriarch().createCellComment(anchor);
            known.setAuthor(AUTHOR);
            known.setString(text);
            cell.setCellComment(known);
        } else {
            known.setString(known.getString().getString() + "\n" + text);
        }
    }

    private static void mark(XSSFSheet sheet, List<CellRangeAddress> cells) {
        XSSFSheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = rules.createConditionalFormattingRule(ALWAYS);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(RED));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        rules.addConditionalFormatting(cells.toArray(CellRangeAddress[]::new), rule);
    }

    /** False when there was nothing to remove. */
    boolean remove() {
        boolean found = false;
        for (Sheet sheet : workbook) {
            found |= unmark((XSSFSheet) sheet);
            for (Map.Entry<CellAddress, XSSFComment> note :
                    Map.copyOf(((XSSFSheet) sheet).getCellComments()).entrySet()) {
                found |= unnote((XSSFSheet) sheet, note.getKey(), note.getValue());
            }
        }
        return found;
    }

    private static boolean unmark(XSSFSheet sheet) {
        boolean found = false;
        XSSFSheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
        for (int index = rules.getNumConditionalFormattings() - 1; index >= 0; index--) {
            if (ALWAYS.equals(rules.getConditionalFormattingAt(index).getRule(0).getFormula1())) {
                rules.removeConditionalFormatting(index);
                found = true;
            }
        }
        return found;
    }

    /** Spreadsheet programs may put the author's name above the text, so the sign is looked for anywhere. */
    private static boolean unnote(XSSFSheet sheet, CellAddress at, XSSFComment note) {
        String text = note.getString().getString();
        int ours = text.indexOf(SIGN);
        if (ours < 0) {
            return false;
        }
        String theirs = text.substring(0, ours).strip();
        XSSFRow row = sheet.getRow(at.getRow());
        XSSFCell cell = row == null ? null : row.getCell(at.getColumn());
        if ((theirs.isEmpty() || theirs.equals(AUTHOR + ":")) && cell != null) {
            cell.removeCellComment();
        } else {
            note.setString(theirs);
        }
        return true;
    }
}
