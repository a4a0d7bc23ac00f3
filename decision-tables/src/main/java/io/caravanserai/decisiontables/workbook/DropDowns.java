package io.caravanserai.decisiontables.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Validations of cells; a list too long to stand in the validation itself goes to a hidden sheet. */
final class DropDowns {

    private static final String HIDDEN = "lists";
    private static final int LONGEST_INLINE = 250;

    private final XSSFWorkbook workbook;

    DropDowns(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Offers a list, if there is one, says what more may be written, and takes everything. */
    void hint(XSSFSheet sheet, int column, int firstRow, int lastRow, List<String> values, String hint) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint =
                values.isEmpty() ? helper.createCustomConstraint("TRUE") : constraint(helper, values);
        DataValidation validation = validation(sheet, column, firstRow, lastRow, constraint);
        validation.setShowErrorBox(false);
        validation.createPromptBox("", hint);
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }

    /** Offers a list and asks back when something else is written. */
    void warn(XSSFSheet sheet, int column, int firstRow, int lastRow, List<String> values, String hint) {
        DataValidationConstraint constraint = constraint(sheet.getDataValidationHelper(), values);
        DataValidation validation = warning(sheet, column, firstRow, lastRow, constraint, "目录中的值 a value of the list");
        validation.createPromptBox("", hint);
        validation.setShowPromptBox(!hint.isEmpty());
        sheet.addValidationData(validation);
    }

    /** Asks back when something else is written. */
    void warn(
            XSSFSheet sheet,
            int column,
            int firstRow,
            int lastRow,
            DataValidationConstraint constraint,
            String wanted) {
        sheet.addValidationData(warning(sheet, column, firstRow, lastRow, constraint, wanted));
    }

    private static DataValidation warning(
            XSSFSheet sheet,
            int column,
            int firstRow,
            int lastRow,
            DataValidationConstraint constraint,
            String wanted) {
        DataValidation validation = validation(sheet, column, firstRow, lastRow, constraint);
        validation.setErrorStyle(ErrorStyle.WARNING);
        validation.createErrorBox("", wanted);
        validation.setShowErrorBox(true);
        return validation;
    }

    /** Offers a list and takes nothing else. */
    void insist(XSSFSheet sheet, int column, int firstRow, int lastRow, List<String> values) {
        DataValidationConstraint constraint = constraint(sheet.getDataValidationHelper(), values);
        DataValidation validation = validation(sheet, column, firstRow, lastRow, constraint);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static DataValidation validation(
            XSSFSheet sheet, int column, int firstRow, int lastRow, DataValidationConstraint constraint) {
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setEmptyCellAllowed(true);
        return validation;
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, List<String> values) {
        boolean inline = String.join(",", values).length() <= LONGEST_INLINE
                && values.stream().noneMatch(value -> value.contains(","));
        return inline
                ? helper.createExplicitListConstraint(values.toArray(String[]::new))
                : helper.createFormulaListConstraint(hiddenList(values));
    }

    private String hiddenList(List<String> values) {
        XSSFSheet sheet = workbook.getSheet(HIDDEN);
        if (sheet == null) {
            sheet = workbook.createSheet(HIDDEN);
            workbook.setSheetHidden(workbook.getSheetIndex(HIDDEN), true);
        }
        XSSFRow top = sheet.getRow(0);
        int free = top == null ? 0 : Math.max(0, top.getLastCellNum());
        for (int row = 0; row < values.size(); row++) {
            XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            line.createCell(free).setCellValue(values.get(row));
        }
        String column = CellReference.convertNumToColString(free);
        return "%s!$%s$1:$%s$%d".formatted(HIDDEN, column, column, values.size());
    }
}
