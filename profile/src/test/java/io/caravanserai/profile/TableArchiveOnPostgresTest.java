package io.caravanserai.profile;

class TableArchiveOnPostgresTest extends TableArchiveContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
