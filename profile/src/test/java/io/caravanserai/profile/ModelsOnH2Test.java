package io.caravanserai.profile;

class ModelsOnH2Test extends ModelsContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
