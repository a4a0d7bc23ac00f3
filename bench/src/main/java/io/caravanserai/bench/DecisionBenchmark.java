package io.caravanserai.bench;

import io.caravanserai.domain.decision.DecisionDesk;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventBatch;
import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.event.FlowResult;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One whole decision in process: features, models, tables, arbitration; the database is the load's business. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {

    private static final int BATCH = 500;

    private House house;
    private DecisionDesk desk;
    private EventFlow flow;
    private EventBatch batch;
    private List<EventBatch> singles;
    private int next;

    @Setup
    public void prepare() {
        house = House.open();
        desk = Desks.decisions(house);
        flow = Desks.flow(house);
        List<Event> events = History.today(House.SHOP, House.NOW, BATCH);
        batch = new EventBatch(events, List.of());
        singles = events.stream()
                .map(event -> new EventBatch(List.of(event), List.of()))
                .toList();
    }

    /** As an insight with {@code dry_run}: nothing is remembered. */
    @Benchmark
    public Receipt alone() {
        return desk.decide(Samples.purchase(turn(), true));
    }

    /** An event remembered and decided, its receipt encoded. */
    @Benchmark
    public FlowResult event() {
        return flow.accept(singles.get(turn()));
    }

    /** The same for a batch as the stream delivers it: the time is the batch's, to be divided by 500. */
    @Benchmark
    public FlowResult batchOf500() {
        return flow.accept(batch);
    }

    @TearDown
    public void close() {
        house.close();
    }

    private int turn() {
        next = (next + 1) % BATCH;
        return next;
    }
}
