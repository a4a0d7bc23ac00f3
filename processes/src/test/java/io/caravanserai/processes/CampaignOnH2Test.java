package io.caravanserai.processes;

class CampaignOnH2Test extends CampaignContract {

    CampaignOnH2Test() {
        super(TestHouse.onH2());
    }
}
