package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Shop;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code POST /api/v1/insights} at a fixed rate, every question about another customer. */
@Command(
        name = "insights",
        mixinStandardHelpOptions = true,
        description = "How long an application waits for an answer.")
public final class InsightsCommand implements Callable<Integer> {

    private static final int PAST_PURCHASES = 4;

    @Mixin
    private HubOptions hubOptions = new HubOptions();

    @Option(names = "--rate", defaultValue = "300", description = "Questions a second. ${DEFAULT-VALUE}")
    private double rate;

    @Option(names = "--seconds", defaultValue = "30", description = "Of each part. ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
    private long seed;

    @Override
    public Integer call() throws InterruptedException {
        int many = (int) (rate * seconds);
        try (RunningHub hub = hubOptions.start();
                Feeder feeder = new Feeder(hub);
                Machine machine = Machine.watching(hub)) {
            new Customers(new Flood(hub, feeder, machine), new Shop(seed, 2 * many)).settle(PAST_PURCHASES);
            Questions questions = new Questions(hub.api());
            System.out.printf("database    %s%n", hubOptions.database());
            System.out.printf("questions   %,.0f/s for %d s each part%n", rate, seconds);
            System.out.printf(
                    "warm-up     %s%n", questions.ask(0, many, rate, false).text());
            System.out.printf(
                    "dry run     %s%n", questions.ask(many, many, rate, true).text());
            Duration before = machine.processorTime();
            System.out.printf(
                    "recorded    %s%n", questions.ask(many, many, rate, false).text());
            double busy = machine.processorTime().minus(before).toMillis() / 1_000.0;
            System.out.printf(
                    "processor   hub on %.2f cores, %.2f ms a question%n", busy / seconds, busy * 1_000 / many);
            System.out.printf("memory      %s%n", machine.memory());
            System.out.printf("counts      %s%n", hub.api().counts().text());
            return 0;
        }
    }
}
