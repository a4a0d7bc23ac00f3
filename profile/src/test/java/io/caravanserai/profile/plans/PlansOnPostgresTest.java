package io.caravanserai.profile.plans;

import io.caravanserai.profile.TestHouse;
import java.util.regex.Pattern;

class PlansOnPostgresTest extends PlansContract {

    /** The other tables have a few rows for good; PostgreSQL rightly reads those from end to end. */
    private static final Pattern SCAN =
            Pattern.compile("Seq Scan on (?!counter|explained_place|stream_position|setting|table_turn)");

    @Override
    TestHouse open() {
        return TestHouse.onPostgres();
    }

    /** Of fewer rows PostgreSQL rightly reads all. */
    @Override
    String numbers() {
        return "generate_series(1, 50000) as numbers(x)";
    }

    @Override
    boolean looksAtEveryRow(String sql, String plan) {
        return SCAN.matcher(plan).find();
    }
}
