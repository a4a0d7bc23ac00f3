package io.caravanserai.profile;

import java.nio.file.Path;
import java.time.Duration;

/** A program that commits on one thread and tidies on another, and counts its commits aloud until it is killed. */
final class KilledWhileTidying {

    private KilledWhileTidying() {}

    public static void main(String[] arguments) {
        TestHouse house = TestHouse.onH2(Path.of(arguments[0]));
        BusyCustomers customers = new BusyCustomers(house.dataSource());
        customers.found();
        Thread tidying = new Thread(() -> {
            while (true) {
                HubDatabase.tidy(house.dataSource(), Duration.ofMillis(20));
            }
        });
        tidying.setDaemon(true);
        tidying.start();
        for (int number = 1; ; number++) {
            customers.commit(number);
            System.out.println(number);
        }
    }
}
