package io.caravanserai.profile;

class RowLedgerOnH2Test extends RowLedgerContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
