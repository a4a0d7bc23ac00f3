package io.caravanserai.bench;

import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.domain.model.Recommender.Recommended;
import io.caravanserai.modeladapter.recommend.NeighbourTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;

/** Ten products for a customer with a long history, from an invented table of 40 neighbours a product. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecommendBenchmark {

    private static final int NEIGHBOURS = 40;
    private static final int HISTORY = 200;
    private static final double HALF_LIFE_DAYS = 60;
    private static final int MOST = 10;

    @Param({"500", "5000"})
    private int products;

    private NeighbourTable table;
    private List<Bought> bought;

    @Setup
    public void prepare() {
        Map<String, Map<String, Double>> rows = new HashMap<>();
        IntStream.range(0, products).forEach(product -> rows.put(name(product), neighbours(product)));
        table = new NeighbourTable(rows, HALF_LIFE_DAYS);
        bought = IntStream.range(0, HISTORY)
                .mapToObj(days -> new Bought(name(days), House.NOW.minus(Duration.ofDays(days))))
                .toList();
    }

    @Benchmark
    public List<Recommended> recommend() {
        return table.recommend(bought, House.NOW, MOST);
    }

    private Map<String, Double> neighbours(int product) {
        Map<String, Double> row = new HashMap<>();
        IntStream.range(0, NEIGHBOURS).forEach(i -> row.put(name((product * 31 + i * 17) % products), 1.0 / (i + 1)));
        return row;
    }

    private static String name(int product) {
        return "p" + product;
    }
}
