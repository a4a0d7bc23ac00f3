package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;

import java.nio.file.Path;
import java.time.Duration;

/** A program that commits event after event, says so after each and tidies up now and then, until it is killed. */
final class KilledHub {

    private KilledHub() {}

    public static void main(String[] arguments) {
        TestHouse house = TestHouse.onH2(Path.of(arguments[0]));
        for (int i = 0; ; i++) {
            house.remember(anEvent("purchase")
                    .id("o-" + i)
                    .of("crm:C-" + i % 50)
                    .with("amount", i)
                    .build());
            System.out.println("committed " + i);
            if (i % 5 == 0) {
                HubDatabase.tidy(house.dataSource(), Duration.ofMillis(20));
            }
        }
    }
}
