package io.caravanserai.bench;

import io.caravanserai.domain.model.Understanding;
import io.caravanserai.modeladapter.TextSettings;
import io.caravanserai.modeladapter.TextUnderstander;
import java.util.List;
import java.util.Optional;
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

/**
 * Understanding one sentence nobody wrote before: a transformer and three heads. Happens once an event, never in a decision. Read
 * the median: on a busy machine the mean tells of others.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextBenchmark {

    @Param({
        "你们上个月多扣了我%d元费用，我非常生气，再不解决我就销户！",
        "I was charged %d yuan twice and nobody answers my mails. I want my money back."
    })
    private String sentence;

    private TextUnderstander understander;
    private int next;

    @Setup
    public void prepare() {
        understander = TextUnderstander.read(House.asset("model-adapter/models"), TextSettings.standard());
        if (understand().get(0).isEmpty()) {
            throw new IllegalStateException("The text model did not answer.");
        }
    }

    @Benchmark
    public List<Optional<Understanding>> understand() {
        return understander.understand(List.of(sentence.formatted(next++)));
    }

    @TearDown
    public void close() {
        understander.close();
    }
}
