package io.caravanserai.profile;

class ModelsOnPostgresTest extends ModelsContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
