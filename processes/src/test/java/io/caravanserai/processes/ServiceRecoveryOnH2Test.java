package io.caravanserai.processes;

class ServiceRecoveryOnH2Test extends ServiceRecoveryContract {

    ServiceRecoveryOnH2Test() {
        super(TestHouse.onH2());
    }
}
