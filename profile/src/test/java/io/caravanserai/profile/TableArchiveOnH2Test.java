package io.caravanserai.profile;

class TableArchiveOnH2Test extends TableArchiveContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
