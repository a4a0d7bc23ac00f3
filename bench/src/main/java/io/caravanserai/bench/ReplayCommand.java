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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decisions a second of one replay: receipts from a real database, each taken again with two sets of the shipped tables. */
@Command(
        name = "replay",
        description = "Decisions a second that a replay takes again.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Runnable {

    private static final long MOST_MINUTES = 30;

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
        AtomicLong cpu = new AtomicLong();
        ReplayResult result = once(
                house,
                stored,
                sameTables(house),
                decisions,
                done -> cpu.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()));
        print(round, result, cpu.get());
    }

    /** The shipped tables, compiled anew. */
    static RuleSet sameTables(House house) {
        return DroolsRuleBook.read(
                        House.asset("decision-tables"), house.catalogue, house.actions, House.CLOCK, House.ZONE)
                .current();
    }

    /** @param atTheEnd is called in the thread of the replay */
    static ReplayResult once(
            House house, StoredDecisions stored, RuleSet draft, int decisions, Consumer<ReplayResult> atTheEnd) {
        Playbook playbook = new Playbook(house.catalogue, house.actions, house.rules, Strategy.standard(), House.ZONE);
        CompletableFuture<ReplayResult> done = new CompletableFuture<>();
        try (BackgroundReplayDesk desk = new BackgroundReplayDesk(
                stored.past(),
                playbook,
                house.models,
                ReplaySettings.standard(),
                () -> new ReplayId("bench"),
                System::nanoTime)) {
            desk.start(new ReplayOrder(draft, decisions, "bench"), atTheEnd.andThen(done::complete));
            return done.orTimeout(MOST_MINUTES, TimeUnit.MINUTES).join();
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
