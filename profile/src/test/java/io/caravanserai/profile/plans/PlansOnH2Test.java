package io.caravanserai.profile.plans;

import io.caravanserai.profile.TestHouse;
import java.util.regex.Pattern;

class PlansOnH2Test extends PlansContract {

    /** An index read from end to end: named without a condition, and not only for its last entry. */
    private static final Pattern WHOLE_INDEX = Pattern.compile("/\\* PUBLIC\\.\\w+ \\*/(?!\\s*/\\* direct lookup)");

    /** H2 then uses the range alone; a list alone or beside an equality is looked up. */
    private static final Pattern LIST_BESIDE_A_RANGE =
            Pattern.compile("/\\* PUBLIC\\.\\w+:[^*]*[<>][^*]*\\bIN\\(|/\\* PUBLIC\\.\\w+:[^*]*\\bIN\\([^*]*[<>]");

    /** What one customer has is little enough to be sorted. */
    private static final Pattern OF_ONE_CUSTOMER = Pattern.compile("customer_id = |decision_id = ");

    @Override
    TestHouse open() {
        return TestHouse.onH2();
    }

    @Override
    String numbers() {
        return "system_range(1, 8000)";
    }

    @Override
    boolean looksAtEveryRow(String sql, String plan) {
        boolean inOrder = plan.contains("/* index sorted */") && sql.contains("limit") && !sql.contains("where");
        return plan.contains("tableScan")
                || sortsForAPage(sql, plan)
                || LIST_BESIDE_A_RANGE.matcher(plan).find()
                || (WHOLE_INDEX.matcher(plan).find() && !inOrder && !sql.contains(" counter "));
    }

    /** H2 then reads all that the page is cut from, however many they are. */
    private static boolean sortsForAPage(String sql, String plan) {
        return sql.contains(" order by ")
                && sql.contains(" limit ?")
                && !plan.contains("/* index sorted */")
                && !OF_ONE_CUSTOMER.matcher(sql).find();
    }
}
