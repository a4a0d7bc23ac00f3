package io.caravanserai.decisiontables.workbook;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers and sheet names that are the same in every workbook. */
public final class Headers {

    public static final String RULES = "rules";
    public static final String CASES = "cases";
    public static final String ABOUT = "about";
    public static final String COLUMNS = "columns";
    public static final List<String> SHEETS = List.of(RULES, CASES, ABOUT, COLUMNS);

    public static final String ROW_ID = "行号 / Row id";
    public static final String ON = "启用 / On";
    public static final String CASE = "案例 / Case";

    public static final String SETTING = "设置 / Setting";
    public static final String VALUE = "值 / Value";
    public static final String MEANING = "说明 / What it means";

    public static final String HEADER = "列标题 / Header";
    public static final String NAME = "目录名 / Catalogue name";
    public static final String ROLE = "角色 / Role";
    public static final String OPERATOR = "运算 / Operator";
    public static final String TYPE = "类型 / Type";

    static final Set<String> OF_THE_HOUSE =
            Set.of(ROW_ID, ON, CASE, SETTING, VALUE, MEANING, HEADER, NAME, ROLE, OPERATOR, TYPE);

    /** How headers of columns begin that are for people to look at and are never read. */
    public static final String UNREAD = "※";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

    private Headers() {}

    /** A header as others name it, however its words are set apart. */
    public static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Headers of the rules sheet that need no binding. */
    static boolean isOfTheHouse(String header) {
        return header.equals(ROW_ID) || header.equals(ON);
    }
}
