package io.caravanserai.processes;

class ServiceRecoveryOnPostgresTest extends ServiceRecoveryContract {

    ServiceRecoveryOnPostgresTest() {
        super(TestHouse.onPostgres());
    }
}
