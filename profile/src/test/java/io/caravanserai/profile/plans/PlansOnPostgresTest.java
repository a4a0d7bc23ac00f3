package io.caravanserai.profile.plans;

import io.caravanserai.profile.TestHouse;

class PlansOnPostgresTest extends PlansContract {

    @Override
    TestHouse open() {
        return TestHouse.onPostgres();
    }

    @Override
    String numbers() {
        return "generate_series(1, ROWS) as numbers(x)";
    }

    @Override
    boolean looksAtEveryRow(String sql, String plan) {
        return plan.contains("Seq Scan");
    }
}
