package io.caravanserai.profile;

class BatchSizeOnH2Test extends BatchSizeContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
