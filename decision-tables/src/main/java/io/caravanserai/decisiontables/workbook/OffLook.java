package io.caravanserai.decisiontables.workbook;

import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Rows that are off are grey, by a rule of the workbook itself, so that they turn grey while somebody types. */
public final class OffLook {

    private OffLook() {}

    /** Paints anew: the rule of an earlier call goes. */
    public static void paint(XSSFSheet sheet, int switchColumn, int firstRow, int lastRow) {
        XSSFSheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
        for (int index = rules.getNumConditionalFormattings() - 1; index >= 0; index--) {
            if (isOurs(rules.getConditionalFormattingAt(index).getRule(0))) {
                rules.removeConditionalFormatting(index);
            }
        }
        ConditionalFormattingRule rule =
                rules.createConditionalFormattingRule(formula(new CellReference(firstRow, switchColumn, false, true)));
        FontFormatting font = rule.createFontFormatting();
        font.setFontStyle(true, false);
        font.setFontColorIndex(IndexedColors.GREY_50_PERCENT.index);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(IndexedColors.GREY_25_PERCENT.index);
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        rules.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, 0, switchColumn)}, rule);
    }

    private static String formula(CellReference cell) {
        return RowSwitch.OFF_WORDS.stream()
                .map(word -> "%s=\"%s\"".formatted(cell.formatAsString(), word))
                .collect(Collectors.joining(",", "OR(", ")"));
    }

    private static boolean isOurs(ConditionalFormattingRule rule) {
        String formula = rule.getFormula1();
        return formula != null && RowSwitch.OFF_WORDS.stream().allMatch(word -> formula.contains("=\"" + word + "\""));
    }
}
