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

    private static final int SWAPS = 30;

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
            var scoring = CompletableFuture.supplyAsync(() -> SwapsUnderLoad.countFallbacks(onnx, done));
            for (int swap = 0; swap < SWAPS; swap++) {
                model.passport("version: 1.0.0", "version: 1.0." + swap);
                onnx.reload();
            }
            done.set(true);
            assertThat(scoring.join()).isZero();
            assertThat(score(onnx).version()).isEqualTo("1.0." + (SWAPS - 1));
        }
    }

    /** A session left open, a megabyte each, would show. */
    @Test
    void fiveHundredSwapsUnderLoadLeaveNoNativeMemoryBehind() throws Exception {
        SwapsUnderLoad.Found found = SwapsUnderLoad.in(models);
        long swapped = (long) SwapsUnderLoad.SWAPS * SwapsUnderLoad.WEIGHTS * Float.BYTES;
        System.out.printf(
                "%d swaps of %d MiB in all: %d MiB resident before, %d MiB after%n",
                SwapsUnderLoad.SWAPS, swapped >> 20, found.before() >> 20, found.after() >> 20);
        assertThat(found.fallbacks()).isZero();
        assertThat(found.after() - found.before())
                .as("bytes the process grew by, of %d swapped", swapped)
                .isLessThan(swapped / 4);
    }

    private static Score score(OnnxModels onnx) {
        return onnx.score("churn", List.of(TestModel.facts(0, 0.9))).get(0);
    }
}
