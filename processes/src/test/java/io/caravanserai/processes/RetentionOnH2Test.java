package io.caravanserai.processes;

class RetentionOnH2Test extends RetentionContract {

    RetentionOnH2Test() {
        super(TestHouse.onH2());
    }
}
