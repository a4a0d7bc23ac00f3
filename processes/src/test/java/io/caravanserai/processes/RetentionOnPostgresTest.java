package io.caravanserai.processes;

class RetentionOnPostgresTest extends RetentionContract {

    RetentionOnPostgresTest() {
        super(TestHouse.onPostgres());
    }
}
