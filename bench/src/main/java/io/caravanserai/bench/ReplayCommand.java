package io.caravanserai.bench;

import io.caravanserai.decision.Playbook;
import io.caravanserai.decision.Strategy;
import io.caravanserai.decision.replay.BackgroundReplayDesk;
import io.caravanserai.decision.replay.ReplaySettings;
import io.caravanserai.decisiontables.DroolsRuleBook;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.table.RuleSet;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decisions a second of one replay: receipts from a real database, each taken again with two sets of the shipped tables. */
@Command(
        name = "replay",
        description = "Decisions a second that a replay takes again.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Runnable {

    @Option(names = "--decisions", defaultValue = "20000", description = "How many are stored first, then replayed.")
    private int decisions;

    @Option(names = "--db", defaultValue = "h2", description = "h2 or postgres.")
    private String database;

    @Option(names = "--rounds", defaultValue = "3", description = "The first one is warm-up.")
    private int rounds;

    @Override
    public void run() {
        try (House house = House.open();
                StoredDecisions stored = StoredDecisions.on(database, house)) {
            stored.fill(decisions);
            for (int round = 1; round <= rounds; round++) {
                replay(house, stored, round);
            }
        }
    }

    private void replay(House house, StoredDecisions stored, int round) {
        RuleSet draft = DroolsRuleBook.read(
                        House.asset("decision-tables"), house.catalogue, house.actions, House.CLOCK, House.ZONE)
                .current();
        Playbook playbook = new Playbook(house.catalogue, house.actions, house.rules, Strategy.standard(), House.ZONE);
        BlockingQueue<ReplayResult> results = new ArrayBlockingQueue<>(1);
        try (BackgroundReplayDesk desk = new BackgroundReplayDesk(
                stored.past(),
                playbook,
                house.models,
                ReplaySettings.standard(),
                () -> new ReplayId("bench"),
                System::nanoTime)) {
            long[] cpu = new long[1];
            desk.start(new ReplayOrder(draft, decisions, "bench"), result -> {
                cpu[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                results.add(result);
            });
            print(round, results.take(), cpu[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void print(int round, ReplayResult result, long cpuNanos) {
        long done = result.decisions();
        System.out.printf(
                "round %d: %,d decisions in %.1f s: %,.0f a second, %,.0f a second of CPU; agreed with the record %,d,"
                        + " changed %,d, scored anew %,d%n",
                round,
                done,
                result.took().toNanos() / 1e9,
                done / (result.took().toNanos() / 1e9),
                done / (cpuNanos / 1e9),
                result.fidelity().agreed(),
                result.changed(),
                result.scoring().model() + result.scoring().fallback());
    }
}
