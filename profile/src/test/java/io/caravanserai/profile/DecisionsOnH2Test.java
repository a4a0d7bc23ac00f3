package io.caravanserai.profile;

class DecisionsOnH2Test extends DecisionsContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
