package io.caravanserai.profile;

class RememberOnPostgresTest extends RememberContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
