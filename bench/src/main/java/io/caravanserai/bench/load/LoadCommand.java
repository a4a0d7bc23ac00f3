package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Shop;
import io.caravanserai.bench.signals.Signal;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From a Kafka topic and the webhook to stored decisions, through the real hub. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Events a second, and from source to stored decision.")
public final class LoadCommand implements Callable<Integer> {

    private static final int PAST_PURCHASES = 8;
    private static final int PACED_SECONDS = 20;
    private static final double RELAXED = 0.5;

    @Mixin
    private HubOptions hubOptions = new HubOptions();

    @Option(names = "--events", defaultValue = "50000", description = "Events of the flood. ${DEFAULT-VALUE}")
    private int events;

    @Option(
            names = "--warm-up",
            defaultValue = "30000",
            description =
                    "Events before it, of the same kind; nearly every customer is contacted here. ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(names = "--customers", defaultValue = "5000", description = "${DEFAULT-VALUE}")
    private int customers;

    @Option(
            names = "--complaints",
            defaultValue = "50",
            description = "Of these events, with words to understand, through the webhook. ${DEFAULT-VALUE}")
    private int complaints;

    @Option(
            names = "--rate",
            defaultValue = "0",
            description = "Events a second of the paced part; half of the flood's.")
    private double rate;

    @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
    private long seed;

    @Override
    public Integer call() {
        try (RunningHub hub = hubOptions.start();
                Feeder feeder = new Feeder(hub);
                Machine machine = Machine.watching(hub)) {
            Shop shop = new Shop(seed, customers);
            Flood flood = new Flood(hub, feeder, machine);
            System.out.printf("database    %s%n", hubOptions.database());
            print("past", new Customers(flood, shop).settle(PAST_PURCHASES));
            print("first", flood.run(today(shop, 0, warmUp), warmUp));
            Flood.Result flooded = flood.run(today(shop, warmUp, events), events);
            print("flood", flooded);
            machine.awaitRest();
            paced(hub, feeder, shop, rate > 0 ? rate : flooded.wholeRate() * RELAXED);
            System.out.printf("memory      %s%n", machine.memory());
            return 0;
        }
    }

    private static void print(String part, Flood.Result result) {
        System.out.printf("%-11s %s%n", part, result.text());
    }

    /** Complaints are spread evenly, an hour old, so that no decision about one is ever the newest. */
    private Stream<Signal> today(Shop shop, int from, int many) {
        Instant now = Instant.now();
        int every = complaints == 0 ? Integer.MAX_VALUE : Math.max(1, events / complaints);
        return IntStream.range(from, from + many)
                .mapToObj(number -> number % every == every - 1
                        ? shop.complaint(number, now.minusSeconds(3_600))
                        : shop.sale(number, now));
    }

    private void paced(RunningHub hub, Feeder feeder, Shop shop, double perSecond) {
        Latencies latencies =
                new Paced(hub, feeder, shop).run((int) (perSecond * PACED_SECONDS), perSecond, (long) warmUp + events);
        System.out.printf("paced       %,.0f events/s, source to stored decision: %s%n", perSecond, latencies.text());
    }
}
