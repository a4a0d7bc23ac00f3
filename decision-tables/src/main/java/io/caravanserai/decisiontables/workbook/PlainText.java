package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Misread;
import java.util.regex.Pattern;

/** What a text must be to stand in a cell: short, printable, and nothing that a spreadsheet program would run. */
public final class PlainText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|[\\uFFFE\\uFFFF]");
    private static final Pattern LOOKS_LIKE_FORMULA = Pattern.compile(
            "^[=＝@＠]|^[+-][\\d\\s.+*/^()-]*[A-Za-z][A-Za-z.]*\\(|^[+-]cmd\\b|^[+-].*\\|.*![A-Za-z]+\\d");
    private static final Pattern BEGINS_LIKE_FORMULA = Pattern.compile("^[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private PlainText() {}

    /**
     * @param longest characters a cell may have
     * @throws Misread when the text is not plain data
     */
    public static String checked(String text, int longest) {
        if (text.length() > longest) {
            throw new Misread(text, "is longer than %d characters".formatted(longest), "Maybe shorten it.");
        }
        if (CONTROL.matcher(text).find()) {
            throw new Misread(
                    CONTROL.matcher(text).replaceAll("?"), "has control characters", "Maybe type it again by hand.");
        }
        if (LOOKS_LIKE_FORMULA.matcher(text).find()) {
            throw formula(text);
        }
        return text;
    }

    /** Whether a spreadsheet program could take the text for a formula once somebody edits it there. */
    public static boolean isToBeQuoted(String text) {
        return BEGINS_LIKE_FORMULA.matcher(text).matches();
    }

    static Misread formula(String text) {
        return new Misread(text, "is a formula", "Maybe type the value itself: a decision table holds no formulas.");
    }
}
