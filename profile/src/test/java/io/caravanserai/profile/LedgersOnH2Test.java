package io.caravanserai.profile;

class LedgersOnH2Test extends LedgersContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
