package io.caravanserai.profile;

class DecisionsOnPostgresTest extends DecisionsContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
