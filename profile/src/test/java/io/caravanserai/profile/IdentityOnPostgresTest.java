package io.caravanserai.profile;

class IdentityOnPostgresTest extends IdentityContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }
}
