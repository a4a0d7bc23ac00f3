package io.caravanserai.processes;

class OfferOnPostgresTest extends OfferContract {

    OfferOnPostgresTest() {
        super(TestHouse.onPostgres());
    }
}
