package io.caravanserai.bench;

import io.caravanserai.decision.ArbitrationStand;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Who wins, as one decision about a purchase weighs them; the tables before it and the receipt after it are left out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ArbitrationBenchmark {

    private ArbitrationStand stand;
    private int next;

    @Setup
    public void prepare() {
        try (House house = House.open()) {
            stand = new ArbitrationStand(
                    house.playbook,
                    house.maker,
                    house.memory,
                    IntStream.range(0, House.CUSTOMERS)
                            .mapToObj(customer -> Samples.purchase(customer, true))
                            .toList());
        }
        System.out.printf("%d decisions, %.1f contenders each%n", stand.decisions(), stand.contendersEach());
    }

    @Benchmark
    public Object weighAndRank() {
        return stand.weighAndRank(turn());
    }

    @Benchmark
    public Object rank() {
        return stand.rank(turn());
    }

    private int turn() {
        next = (next + 1) % stand.decisions();
        return next;
    }
}
