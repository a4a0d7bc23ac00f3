package io.caravanserai.profile;

class LedgersOnPostgresTest extends LedgersContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
