package io.caravanserai.decisiontables.edit;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * Lets the formulas of colour rules and validations follow when columns move. They are the workbook's looks: no formula
 * ever stands in a cell, and none is evaluated here.
 */
final class FormulaColumns {

    private static final Pattern PARTS = Pattern.compile(
            "\"[^\"]*\"" // a text
                    + "|[^\\s,(]+![$A-Z0-9:]+" // a place in another sheet
                    + "|(?<![\\w.$])(\\$?)([A-Z]{1,3})(\\$?\\d+)(?![\\w(])");

    private final Axis columns;

    FormulaColumns(Axis columns) {
        this.columns = columns;
    }

    String moved(String formula) {
        return PARTS.matcher(formula).replaceAll(part -> Matcher.quoteReplacement(moved(part)));
    }

    private String moved(MatchResult part) {
        if (part.group(2) == null) {
            return part.group();
        }
        int target = columns.target(CellReference.convertColStringToIndex(part.group(2)));
        return target < 0 ? "#REF!" : part.group(1) + CellReference.convertNumToColString(target) + part.group(3);
    }
}
