package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;

import java.nio.file.Path;

/** A program that commits event after event and says so after each, until it is killed. */
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
        }
    }
}
