package io.caravanserai.profile;

class RowLedgerOnPostgresTest extends RowLedgerContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
