package io.caravanserai.profile;

class RememberOnH2Test extends RememberContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
