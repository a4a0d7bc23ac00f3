package io.caravanserai.bench;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.feature.CatalogueFile;
import io.caravanserai.profile.feature.FactsReader;
import io.caravanserai.profile.feature.FeatureProgram;
import io.caravanserai.profile.feature.FeatureState;
import io.caravanserai.profile.feature.FeatureStateCodec;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;

/** One customer's features: taking an event in, reading all of them, and the way to the database's bytes and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FeatureBenchmark {

    private static final int HISTORY = 60;

    private FeatureProgram program;
    private FactsReader reader;
    private FeatureStateCodec codec;
    private FeatureState state;
    private byte[] stored;
    private List<Event> events;
    private int next;

    @Setup
    public void prepare() {
        CatalogueFile file = CatalogueFile.read(House.asset("profile/features.yaml"));
        Catalogue catalogue = file.catalogue();
        program = file.program(House.ZONE);
        reader = new FactsReader(file, program, catalogue);
        codec = new FeatureStateCodec(program);
        state = program.newState();
        History.of(House.SHOP, House.NOW).limit(HISTORY).forEach(event -> program.update(state, event));
        stored = codec.write(state);
        events = History.today(House.SHOP, House.NOW, 1_000);
    }

    @Benchmark
    public FeatureState update() {
        program.update(state, events.get(next));
        next = (next + 1) % events.size();
        return state;
    }

    @Benchmark
    public Facts snapshot() {
        return reader.read(state, Map.of(), Map.of(), House.NOW);
    }

    @Benchmark
    public FeatureState fromBytes() {
        return codec.read(stored).orElseThrow();
    }

    @Benchmark
    public byte[] toBytes() {
        return codec.write(state);
    }
}
