package io.caravanserai.profile;

class PopulationOnPostgresTest extends PopulationContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
