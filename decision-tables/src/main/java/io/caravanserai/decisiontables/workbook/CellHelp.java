package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Operator;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a spreadsheet program offers and asks back while somebody types. It advises and never blocks: the cell language
 * knows more than any validation could say.
 */
public final class CellHelp {

    /** Rows below the table that get the same help, for rows to come. */
    static final int SPARE_ROWS = 300;

    private static final List<String> YES_NO = List.of("yes", "no");
    private static final int LONGEST_PROMPT = 255; // what Excel takes
    private static final String HOW_TO_ASK = "%sa, b | 10..20 | [10..20) | >= 80 | not … / 非 … | 空白 blank = any";
    private static final Map<String, String> BARE = Map.of(
            Operator.AT_LEAST.code(),
            "10 = >= 10 | ",
            Operator.AT_MOST.code(),
            "10 = <= 10 | ",
            Operator.FROM_TO.code(),
            "");
    private static final String HOW_TO_EXPECT = "值 value | a, b | nothing / 无 | 空白 blank = not checked";

    private final DropDowns dropDowns;

    public CellHelp(XSSFWorkbook workbook) {
        this.dropDowns = new DropDowns(workbook);
    }

    /**
     * For a condition column of the rules sheet.
     *
     * @param operator how the column reads a bare value, as the columns sheet writes it
     */
    public void toAsk(XSSFSheet sheet, int column, int firstRow, int lastRow, Entry entry, String operator) {
        String how = HOW_TO_ASK.formatted(BARE.getOrDefault(operator, "值 value | "));
        dropDowns.hint(sheet, column, firstRow, lastRow, choices(entry), prompt(how, entry));
    }

    /** For an output column of the rules sheet, or a given value of the cases sheet. */
    public void toAnswer(XSSFSheet sheet, int column, int firstRow, int lastRow, Entry entry) {
        List<String> choices = choices(entry);
        if (choices.isEmpty()) {
            dropDowns.warn(sheet, column, firstRow, lastRow, plain(sheet, entry), wanted(entry));
        } else {
            dropDowns.warn(sheet, column, firstRow, lastRow, choices, prompt("", entry));
        }
    }

    /** For an expected answer of the cases sheet. */
    public void toExpect(XSSFSheet sheet, int column, int firstRow, int lastRow, Entry entry) {
        dropDowns.hint(sheet, column, firstRow, lastRow, choices(entry), prompt(HOW_TO_EXPECT, entry));
    }

    /** For the switch of a row. */
    public void toSwitch(XSSFSheet sheet, int column, int firstRow, int lastRow) {
        dropDowns.warn(sheet, column, firstRow, lastRow, RowSwitch.CHOICES, "");
    }

    /** For a cell that knows these words only. */
    public void toChoose(XSSFSheet sheet, int column, int firstRow, int lastRow, List<String> words) {
        dropDowns.insist(sheet, column, firstRow, lastRow, words);
    }

    /** What the catalogue lets a cell hold, empty when free. */
    public static List<String> choices(Entry entry) {
        return entry.type() == ValueType.YES_NO ? YES_NO : entry.values();
    }

    /** What may be written, and what people call the texts of the list, as many as there is room for. */
    private static String prompt(String how, Entry entry) {
        StringBuilder prompt = new StringBuilder(how);
        for (String value : entry.values()) {
            Label name = entry.names().get(value);
            String more = name == null ? "" : (prompt.isEmpty() ? "" : " · ") + value + " = " + name.both();
            prompt.append(prompt.length() + more.length() <= LONGEST_PROMPT ? more : "");
        }
        return prompt.toString();
    }

    private static DataValidationConstraint plain(XSSFSheet sheet, Entry entry) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        return switch (entry.type()) {
            case NUMBER, MONEY ->
                helper.createDecimalConstraint(OperatorType.BETWEEN, "-1000000000000", "1000000000000");
            case PERCENT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-1", "1");
            case DATE -> helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "1", null, "yyyy-mm-dd");
            case TEXT, YES_NO -> helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "1000", null);
        };
    }

    private static String wanted(Entry entry) {
        return switch (entry.type()) {
            case NUMBER -> ("数字 number " + entry.unit()).strip();
            case MONEY -> ("金额 amount " + entry.unit()).strip();
            case PERCENT -> "百分比 percentage, 30%";
            case DATE -> "日期 date, 2026-03-31";
            case TEXT -> "文字 text";
            case YES_NO -> "yes / no";
        };
    }
}
