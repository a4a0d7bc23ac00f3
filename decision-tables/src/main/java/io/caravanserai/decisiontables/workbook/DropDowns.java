package io.caravanserai.decisiontables.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lists offered in cells; one too long to stand in the validation itself goes to a hidden sheet. */
final class DropDowns {

    private static final String HIDDEN = "lists";
    private static final int LONGEST_INLINE = 250;

    private final XSSFWorkbook workbook;
    private int lists;

    DropDowns(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * @param strict refuse anything else; else the list is a help and the hint says what more may be written
     */
    void offer(
            XSSFSheet sheet, int column, int firstRow, int lastRow, List<String> values, boolean strict, String hint) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                constraint(helper, values), new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setShowErrorBox(strict);
        validation.setEmptyCellAllowed(true);
        if (!hint.isEmpty()) {
            validation.createPromptBox("", hint);
            validation.setShowPromptBox(true);
        }
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, List<String> values) {
        return String.join(",", values).length() <= LONGEST_INLINE
                ? helper.createExplicitListConstraint(values.toArray(String[]::new))
                : helper.createFormulaListConstraint(hiddenList(values));
    }

    private String hiddenList(List<String> values) {
        XSSFSheet sheet = workbook.getSheet(HIDDEN);
        if (sheet == null) {
            sheet = workbook.createSheet(HIDDEN);
            workbook.setSheetHidden(workbook.getSheetIndex(HIDDEN), true);
        }
        for (int row = 0; row < values.size(); row++) {
            XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            line.createCell(lists).setCellValue(values.get(row));
        }
        String column = CellReference.convertNumToColString(lists++);
        return "%s!$%s$1:$%s$%d".formatted(HIDDEN, column, column, values.size());
    }
}
