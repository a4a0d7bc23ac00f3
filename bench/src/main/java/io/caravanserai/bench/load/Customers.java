package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Shop;
import io.caravanserai.bench.signals.Signal;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives every customer a profile, consents and a past, before anything is measured; warms the hub up as well. */
final class Customers {

    private static final int EVENTS_OF_A_CONTACT = 4;

    private final Flood flood;
    private final Shop shop;

    Customers(Flood flood, Shop shop) {
        this.flood = flood;
        this.shop = shop;
    }

    Flood.Result settle(int purchases) {
        Instant now = Instant.now();
        Stream<Signal> contacts = all().mapToObj(customer -> shop.contact(customer, now.minusSeconds(60)));
        Stream<Signal> past = IntStream.range(0, purchases).boxed().flatMap(number -> all().mapToObj(
                        customer -> shop.pastSale(customer, number, now)));
        return flood.run(Stream.concat(contacts, past), (long) shop.customers() * (EVENTS_OF_A_CONTACT + purchases));
    }

    private IntStream all() {
        return IntStream.range(0, shop.customers());
    }
}
