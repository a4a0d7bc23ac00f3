package io.caravanserai.decisiontables.workbook;

import io.caravanserai.domain.problem.Problems;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;

/** Formulas where none is read, such as in a sheet for sums of one's own, may stay; those that reach elsewhere when opened may not. */
final class Outgoing {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    private static final Pattern REACHES = Pattern.compile(
            "\\b(WEBSERVICE|RTD|IMAGE|CALL|REGISTER(\\.ID)?|EXEC|DDE)\\s*\\(|\\|", Pattern.CASE_INSENSITIVE);

    private final Problems problems;

    Outgoing(Problems problems) {
        this.problems = problems;
    }

    /** Sheets that are read are looked at while they are. */
    void checkOthers(XSSFWorkbook workbook) {
        for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
            if (Headers.SHEETS.stream().noneMatch(sheet.getSheetName()::equalsIgnoreCase)) {
                for (Row row : sheet) {
                    row.forEach(this::check);
                }
            }
        }
    }

    void check(Cell cell) {
        String formula = written(cell);
        if (reaches(formula)) {
            problems.add(
                    Sheet.place(cell.getSheet().getSheetName(), cell.getRowIndex() + 1, cell.getColumnIndex()),
                    "=" + formula,
                    "reaches outside the workbook",
                    "Maybe drop the formula.");
        }
    }

    /** As the file has it: what many cells share stands in the first of them, and may be more than POI can take apart. */
    private static String written(Cell cell) {
        CTCellFormula formula = ((XSSFCell) cell).getCTCell().getF();
        return formula == null ? "" : formula.getStringValue();
    }

    private static boolean reaches(String formula) {
        return REACHES.matcher(LITERAL.matcher(formula).replaceAll("")).find();
    }
}
