package io.caravanserai.bench;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableHit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The decision tables, as one decision about a purchase asks them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TablesBenchmark {

    private static final List<String> ABOUT_THE_CUSTOMER =
            List.of("value-tiers", "service-recovery", "retention-offers", "cross-sell-offers", "eligibility");
    private static final List<String> ABOUT_A_CANDIDATE = List.of("contact-policy", "arbitration-weights");

    /** Frozen facts of decisions that had candidates. */
    @State(Scope.Benchmark)
    public static class Cases {

        private House house;
        private RuleSet tables;
        private final List<Case> cases = new ArrayList<>();
        private int next;

        @Setup
        public void prepare() {
            house = House.open();
            tables = house.rules.current();
            Samples.receipts(house).stream()
                    .filter(receipt -> !receipt.fates().isEmpty())
                    .forEach(receipt -> cases.add(Case.of(receipt, house)));
        }

        @TearDown
        public void close() {
            house.close();
        }

        Case next() {
            next = (next + 1) % cases.size();
            return cases.get(next);
        }
    }

    /** Which table, for the benchmark that asks one. */
    @State(Scope.Benchmark)
    public static class One {

        @Param({
            "value-tiers",
            "service-recovery",
            "retention-offers",
            "cross-sell-offers",
            "eligibility",
            "contact-policy",
            "arbitration-weights"
        })
        private String table;
    }

    record Case(Facts customer, List<Facts> candidates) {

        static Case of(Receipt receipt, House house) {
            return new Case(
                    receipt.facts(),
                    receipt.fates().stream()
                            .map(fate -> candidate(receipt.facts(), fate, house))
                            .toList());
        }

        private static Facts candidate(Facts customer, Fate fate, House house) {
            ActionDefinition action = house.actions.get(fate.action());
            return customer.copy()
                    .set("action", action.id())
                    .set("issue", action.issue())
                    .set("group", action.group())
                    .set("channel", fate.channel());
        }
    }

    /** Every table of one decision, the last two once for each candidate. */
    @Benchmark
    public void decision(Cases cases, Blackhole sink) {
        Case one = cases.next();
        ABOUT_THE_CUSTOMER.forEach(table -> sink.consume(cases.tables.evaluate(table, one.customer())));
        for (Facts candidate : one.candidates()) {
            ABOUT_A_CANDIDATE.forEach(table -> sink.consume(cases.tables.evaluate(table, candidate)));
        }
    }

    @Benchmark
    public List<TableHit> table(Cases cases, One one) {
        return cases.tables.evaluate(one.table, cases.next().candidates().get(0));
    }
}
