package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that swaps a model of a megabyte while somebody asks, and says what it held before and after. Its heap is small and
 * touched whole from the start.
 */
final class SwapsUnderLoad {

    static final int SWAPS = 500;
    static final int WEIGHTS = 1 << 18;

    /** Fill the pools of the runtime. */
    private static final int FIRST = 100;

    /** Between two questions, so that the asking leaves a core to the swapping. */
    private static final long PAUSE_NANOS = 100_000;

    private SwapsUnderLoad() {}

    /**
     * What the process said.
     *
     * @param before bytes outside the heap
     * @param after bytes outside the heap
     * @param fallbacks answers the model did not give
     */
    record Found(long before, long after, long fallbacks) {}

    static Found in(Path models) throws IOException, InterruptedException {
        String[] numbers = OwnProcess.says(
                        List.of(
                                "-Xms96m",
                                "-Xmx96m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+AlwaysPreTouch"),
                        SwapsUnderLoad.class,
                        models)
                .split(" ");
        return new Found(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }

    public static void main(String[] arguments) {
        var model = new TestModel(Path.of(arguments[0])).write("model.onnx", TestGraphs.heavy(WEIGHTS));
        AtomicBoolean done = new AtomicBoolean();
        try (OnnxModels onnx = model.read()) {
            var scoring = CompletableFuture.supplyAsync(() -> countFallbacks(onnx, done));
            swap(model, onnx, FIRST);
            long before = Footprint.outsideTheHeap().orElseThrow();
            swap(model, onnx, SWAPS);
            long after = Footprint.outsideTheHeap().orElseThrow();
            done.set(true);
            System.out.println(before + " " + after + " " + scoring.join());
        }
    }

    private static void swap(TestModel model, OnnxModels onnx, int times) {
        for (int swap = 0; swap < times; swap++) {
            model.passport("version: 1.0.0", "version: 1.0." + swap);
            if (!onnx.reload()) {
                throw new IllegalStateException("A changed model was not read.");
            }
        }
    }

    static long countFallbacks(OnnxModels onnx, AtomicBoolean done) {
        long fallbacks = 0;
        while (!done.get()) {
            Score score = onnx.score("churn", List.of(TestModel.facts(0, 0.9))).get(0);
            fallbacks += score.isFallback() ? 1 : 0;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return fallbacks;
    }
}
