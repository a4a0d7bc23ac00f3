package io.caravanserai.profile;

class IdentityOnH2Test extends IdentityContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
