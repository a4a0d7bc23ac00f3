package io.caravanserai.profile;

class BatchSizeOnPostgresTest extends BatchSizeContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
