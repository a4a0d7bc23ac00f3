package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Shop;
import java.time.Duration;
import java.util.Map;
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

    @Option(
            names = "--task",
            defaultValue = "next_best_action",
            description = "What is asked for, as in task_type. ${DEFAULT-VALUE}")
    private String task;

    @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
    private long seed;

    @Override
    public Integer call() throws InterruptedException {
        int many = (int) (rate * seconds);
        try (RunningHub hub = hubOptions.start();
                Feeder feeder = new Feeder(hub);
                Machine machine = Machine.watching(hub)) {
            new Customers(new Flood(hub, feeder, machine), new Shop(seed, many)).settle(PAST_PURCHASES);
            System.out.printf("database    %s%n", hubOptions.database());
            System.out.printf("questions   %s, %,.0f/s for %d s each part%n", task, rate, seconds);
            ask("warm-up", hub, machine, many, true);
            ask("dry run", hub, machine, many, true);
            ask("recorded", hub, machine, many, false);
            System.out.printf("memory      %s%n", machine.memory());
            System.out.printf("counts      %s%n", hub.api().counts().text());
            return 0;
        }
    }

    private void ask(String part, RunningHub hub, Machine machine, int many, boolean dryRun)
            throws InterruptedException {
        Map<String, ModelCalls> calls = hub.api().modelCalls();
        Duration before = machine.processorTime();
        Questions.Result result = new Questions(hub.api(), task).ask(many, rate, dryRun);
        double millis = machine.processorTime().minus(before).toMillis();
        System.out.printf("%-11s %s; %.2f ms of processor time a question%n", part, result.text(), millis / many);
        hub.api()
                .modelCalls()
                .forEach((model, now) -> System.out.printf(
                        "            %s: %s%n",
                        model, now.since(calls.get(model)).text()));
    }
}
