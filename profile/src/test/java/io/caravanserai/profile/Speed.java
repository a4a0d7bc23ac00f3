package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Prints events per second; to be run by hand: {@code Speed h2|postgres events customers decide}. */
final class Speed {

    private Speed() {}

    public static void main(String[] arguments) throws Exception {
        int total = Integer.parseInt(arguments[1]);
        boolean decide = arguments.length > 3;
        try (TestHouse house = arguments[0].equals("h2") ? TestHouse.onH2() : TestHouse.onPostgres()) {
            Thread tidying = new Thread(() -> tidy(house));
            tidying.setDaemon(true);
            tidying.start();
            List<Event> events = events(total, Integer.parseInt(arguments[2]));
            long start = System.nanoTime();
            long cpu = cpu();
            for (int from = 0; from < total; from += 500) {
                batch(house, events.subList(from, from + 500), decide);
                if ((from + 500) % 20_000 == 0) {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    System.out.printf(
                            "%d events, %.0f/s last 20k wall, %.0f/s by cpu of this thread%n",
                            from + 500, 20_000 / seconds, 20_000 / ((cpu() - cpu) / 1e9));
                    start = System.nanoTime();
                    cpu = cpu();
                }
            }
        }
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void tidy(TestHouse house) {
        try {
            while (true) {
                Thread.sleep(2_000);
                HubDatabase.tidy(house.dataSource(), Duration.ofMillis(200));
            }
        } catch (Exception e) {
            System.out.println("tidy ended " + e);
        }
    }

    private static void batch(TestHouse house, List<Event> events, boolean decide) {
        house.room().unitOfWork().run(() -> {
            MemorySession session = house.room().memory().open(events);
            for (Event event : events) {
                Remembered remembered = session.remember(event);
                if (decide && remembered instanceof Remembered.Stored stored) {
                    CustomerId customer = stored.customer();
                    Snapshot snapshot = session.snapshot(customer, event.time());
                    session.contacts(snapshot);
                    session.record(TestReceipts.noAction(event.key().toString(), snapshot));
                }
            }
            session.save(List.of(new StreamPosition("e", 0, 1)));
            return 1;
        });
    }

    private static List<Event> events(int total, int customers) {
        Random random = new Random(1);
        Instant time = Instant.parse("2025-01-01T00:00:00Z");
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            int who = random.nextInt(customers);
            time = time.plusSeconds(30);
            events.add(
                    random.nextInt(3) == 0
                            ? anEvent("browse")
                                    .from("web")
                                    .id("b-" + i)
                                    .of("crm:C-" + who)
                                    .at(time)
                                    .with("step", "browse")
                                    .with("product_id", "p-" + i % 100)
                                    .build()
                            : anEvent("purchase")
                                    .from("pos")
                                    .id("o-" + i)
                                    .of("crm:C-" + who)
                                    .of("phone:+86139" + (10_000_000 + who))
                                    .at(time)
                                    .with("order_id", "o-" + i)
                                    .with("amount", random.nextInt(20_000) / 100.0)
                                    .with("currency", "CNY")
                                    .with("category", "c" + i % 20)
                                    .build());
        }
        return events;
    }
}
