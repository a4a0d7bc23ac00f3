package io.caravanserai.bench;

import io.caravanserai.bench.signals.Shop;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.Score;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * One call of a tabular model, worker threads, time limit and breaker included: the time is the batch's, not a row's. Read the
 * median: on a busy machine the mean tells of others. {@code -t 8} asks with eight threads, who share calls when they wait.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ModelsBenchmark {

    @Param({"churn", "propensity"})
    private String purpose;

    @Param({"1", "16", "256"})
    private int batch;

    private House house;
    private List<Facts> rows;

    @Setup
    public void prepare() {
        house = House.open();
        rows = IntStream.range(0, batch)
                .mapToObj(customer -> house.memory.facts(new CustomerId(Shop.number(customer)), House.NOW))
                .map(facts -> facts.set("action", "cross_sell_plan")
                        .set("issue", "sales")
                        .set("channel", "sms"))
                .toList();
        if (score().get(0).isFallback()) {
            throw new IllegalStateException("The model (%s) did not answer.".formatted(purpose));
        }
    }

    @Benchmark
    public List<Score> score() {
        return house.models.score(purpose, rows);
    }

    @TearDown
    public void close() {
        house.close();
    }
}
