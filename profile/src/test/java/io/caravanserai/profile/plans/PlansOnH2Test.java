package io.caravanserai.profile.plans;

import io.caravanserai.profile.TestHouse;
import java.util.regex.Pattern;

class PlansOnH2Test extends PlansContract {

    /** An index read from end to end: named without a condition, and not only for its last entry. */
    private static final Pattern WHOLE_INDEX = Pattern.compile("/\\* PUBLIC\\.\\w+ \\*/(?!\\s*/\\* direct lookup)");

    /** H2 then uses the range alone; a list alone or beside an equality is looked up. */
    private static final Pattern LIST_BESIDE_A_RANGE =
            Pattern.compile("/\\* PUBLIC\\.\\w+:[^*]*[<>][^*]*\\bIN\\(|/\\* PUBLIC\\.\\w+:[^*]*\\bIN\\([^*]*[<>]");

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
                || LIST_BESIDE_A_RANGE.matcher(plan).find()
                || (WHOLE_INDEX.matcher(plan).find() && !inOrder && !sql.contains(" counter "));
    }
}
