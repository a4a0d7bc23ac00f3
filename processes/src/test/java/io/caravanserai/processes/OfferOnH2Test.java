package io.caravanserai.processes;

class OfferOnH2Test extends OfferContract {

    OfferOnH2Test() {
        super(TestHouse.onH2());
    }
}
