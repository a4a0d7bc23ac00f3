package io.caravanserai.profile;

class PastDecisionsOnPostgresTest extends PastDecisionsContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
