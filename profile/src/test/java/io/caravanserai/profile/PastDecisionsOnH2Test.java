package io.caravanserai.profile;

class PastDecisionsOnH2Test extends PastDecisionsContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
