package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotSwapTest {

    private static final int SWAPS = 100;
    private static final int WEIGHTS = 1 << 18;

    @TempDir
    Path models;

    @Test
    void unchangedFilesAreNotReadAgain() {
        try (OnnxModels onnx = new TestModel(models).read()) {
            assertThat(onnx.reload()).isFalse();
        }
    }

    @Test
    void takesOverANewVersion() {
        var model = new TestModel(models);
        try (OnnxModels onnx = model.read()) {
            model.passport("version: 1.0.0", "version: 1.1.0");
            assertThat(onnx.reload()).isTrue();
            assertThat(score(onnx).version()).isEqualTo("1.1.0");
        }
    }

    @Test
    void theLastGoodModelStaysWhenTheNextIsBroken() {
        var model = new TestModel(models);
        try (OnnxModels onnx = model.read()) {
            model.passport("version: 1.0.0", "version: 1.1.0").write("model.onnx", TestGraphs.notAModel());
            onnx.reload();
            assertThat(score(onnx)).isEqualTo(new Score("churn", 0.9, "churn", "1.0.0", null));
            assertThat(onnx.problems()).hasSize(1);
            model.write("model.onnx", TestGraphs.echo());
            onnx.reload();
            assertThat(score(onnx).version()).isEqualTo("1.1.0");
            assertThat(onnx.problems()).isEmpty();
        }
    }

    @Test
    void aRemovedFolderIsAnsweredByBuiltInRules() throws Exception {
        var model = new TestModel(models);
        try (OnnxModels onnx = model.read()) {
            for (String file : List.of("model.yaml", "model.onnx", "golden.csv", "card.md")) {
                model.without(file);
            }
            java.nio.file.Files.delete(models.resolve("churn"));
            onnx.reload();
            assertThat(score(onnx).fallback()).isEqualTo("missing");
        }
    }

    @Test
    void noCallIsLostWhileModelsAreSwapped() {
        var model = new TestModel(models);
        AtomicBoolean done = new AtomicBoolean();
        try (OnnxModels onnx = model.read()) {
            var scoring = CompletableFuture.supplyAsync(() -> countFallbacks(onnx, done));
            for (int swap = 0; swap < SWAPS; swap++) {
                model.passport("version: 1.0.0", "version: 1.0." + swap);
                onnx.reload();
            }
            done.set(true);
            assertThat(scoring.join()).isZero();
            assertThat(score(onnx).version()).isEqualTo("1.0." + (SWAPS - 1));
        }
    }

    /** The first hundred swaps fill the pools of the runtime; after that a session left open, a megabyte each, shows. */
    @Test
    void fiveHundredSwapsUnderLoadLeaveNoNativeMemoryBehind() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.heavy(WEIGHTS));
        AtomicBoolean done = new AtomicBoolean();
        try (OnnxModels onnx = model.read()) {
            var scoring = CompletableFuture.supplyAsync(() -> countFallbacks(onnx, done));
            swap(model, onnx, SWAPS);
            long before = Footprint.outsideTheHeap();
            swap(model, onnx, 5 * SWAPS);
            long grown = Footprint.outsideTheHeap() - before;
            done.set(true);
            assertThat(scoring.join()).isZero();
            long left = 5L * SWAPS * WEIGHTS * Float.BYTES;
            System.out.printf(
                    "500 swaps of %d MiB in all: %d MiB resident outside the heap before, %+d MiB after%n",
                    left >> 20, before >> 20, grown / (1 << 20));
            assertThat(grown)
                    .as("bytes the process grew by outside its heap, of %d swapped", left)
                    .isLessThan(left / 2);
        }
    }

    private static void swap(TestModel model, OnnxModels onnx, int times) {
        for (int swap = 0; swap < times; swap++) {
            model.passport("version: 1.0.0", "version: 1.0." + swap);
            assertThat(onnx.reload()).isTrue();
        }
    }

    private static long countFallbacks(OnnxModels onnx, AtomicBoolean done) {
        long fallbacks = 0;
        while (!done.get()) {
            fallbacks += score(onnx).isFallback() ? 1 : 0;
        }
        return fallbacks;
    }

    private static Score score(OnnxModels onnx) {
        return onnx.score("churn", List.of(TestModel.facts(0, 0.9))).get(0);
    }
}
