package io.caravanserai.processes;

class CampaignOnPostgresTest extends CampaignContract {

    CampaignOnPostgresTest() {
        super(TestHouse.onPostgres());
    }
}
