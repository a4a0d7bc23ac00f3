package io.caravanserai.profile;

class PopulationOnH2Test extends PopulationContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }
}
