package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Score;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FallbackTest {

    private static final double FOR_EVER = 1e12;
    private static final double SLOW = 100_000;
    private static final Catalogue CATALOGUE = TestCatalogue.create();

    @TempDir
    Path models;

    @Test
    void anAbsentFolderIsAnsweredByBuiltInRules() {
        try (OnnxModels onnx = OnnxModels.read(models.resolve("nowhere"), CATALOGUE, ModelSettings.standard())) {
            Facts atRisk = new Facts(CATALOGUE).set("complaints_30d", 1.0).set("spend_trend_90d", 0.3);
            assertThat(onnx.score("churn", List.of(atRisk)))
                    .containsExactly(new Score("churn", 0.65, "built-in-churn-rules", "built-in", "missing"));
            assertThat(onnx.score("propensity", List.of(atRisk)).get(0).probability())
                    .isEqualTo(0.2);
            assertThat(onnx.problems()).isEmpty();
        }
    }

    @Test
    void anUnknownPurposeKnowsNothing() {
        try (OnnxModels onnx = new TestModel(models).read()) {
            assertThat(onnx.score("weather", List.of(TestModel.facts(0, 0))).get(0))
                    .isEqualTo(new Score("weather", 0.5, "unknown-purpose", "built-in", "missing"));
        }
    }

    @Test
    void aModelThatHangsIsLeftAfterItsBudgetAndStopped() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.loop());
        model.passport("time_budget_ms: 2000", "time_budget_ms: 100");
        try (OnnxModels onnx = model.read(one(50))) {
            assertThat(reason(onnx, FOR_EVER, 0.9)).isEqualTo("timeout");
            model.passport("time_budget_ms: 2000", "time_budget_ms: 5000");
            onnx.reload();
            assertThat(reason(onnx, 1, 0.9)).as("the only worker is free again").isNull();
        }
    }

    @Test
    void aPlayWaitsForAModelThatIsSlowerThanItsBudget() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.loop());
        model.passport("time_budget_ms: 2000", "time_budget_ms: 1");
        try (OnnxModels onnx = model.read(one(50))) {
            onnx.waitAtLeast(Duration.ofMinutes(1));
            assertThat(reason(onnx, SLOW, 0.9)).isNull();
            onnx.waitAtLeast(Duration.ZERO);
            assertThat(reason(onnx, SLOW, 0.9)).isEqualTo("timeout");
        }
    }

    @Test
    void aModelThatKeepsFailingIsLeftAlone() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.loop());
        model.passport("time_budget_ms: 2000", "time_budget_ms: 50");
        try (OnnxModels onnx = model.read(one(4))) {
            assertThat(reason(onnx, FOR_EVER, 0.9)).isEqualTo("timeout");
            assertThat(reason(onnx, FOR_EVER, 0.9)).isEqualTo("timeout");
            assertThat(reason(onnx, 1, 0.9)).isEqualTo("breaker_open");
        }
    }

    @Test
    void whatIsNoProbabilityIsReplacedRowByRow() {
        try (OnnxModels onnx = new TestModel(models).read()) {
            List<Score> scores = onnx.score(
                    "churn",
                    List.of(
                            TestModel.facts(0, 0.4),
                            TestModel.facts(0, Double.NaN),
                            TestModel.facts(0, 1.7),
                            TestModel.facts(0, 0.6)));
            assertThat(scores).extracting(Score::probability).containsExactly(0.4, 0.3, 0.3, 0.6);
            assertThat(scores)
                    .extracting(Score::fallback)
                    .containsExactly(null, "not_a_probability", "not_a_probability", null);
        }
    }

    @Test
    void anUnsureAnswerGivesWayWhereThePassportAsks() {
        var model = new TestModel(models)
                .passport("owner: test", "owner: test\nconfidence: {threshold: 0.7, below: use_fallback}");
        try (OnnxModels onnx = model.read()) {
            assertThat(reason(onnx, 0, 0.65)).isEqualTo("low_confidence");
            assertThat(reason(onnx, 0, 0.2)).isNull();
        }
    }

    @Test
    void anUnsureAnswerStaysWhereThePassportSaysSo() {
        var model = new TestModel(models)
                .passport("owner: test", "owner: test\nconfidence: {threshold: 0.7, below: use_model}");
        try (OnnxModels onnx = model.read()) {
            assertThat(reason(onnx, 0, 0.65)).isNull();
        }
    }

    @Test
    void aFullQueueIsAnsweredByRulesAtOnce() throws Exception {
        var model = new TestModel(models).write("model.onnx", TestGraphs.loop());
        model.passport("time_budget_ms: 2000", "time_budget_ms: 300");
        AtomicBoolean done = new AtomicBoolean();
        try (OnnxModels onnx = model.read(one(1000))) {
            List<Thread> crowd = Stream.generate(() -> new Thread(() -> hang(onnx, done)))
                    .limit(3)
                    .toList();
            crowd.forEach(Thread::start);
            while (!"busy".equals(reason(onnx, 1, 0.9))) {
                Thread.onSpinWait();
            }
            done.set(true);
            for (Thread thread : crowd) {
                thread.join();
            }
        }
    }

    private static void hang(OnnxModels onnx, AtomicBoolean done) {
        while (!done.get()) {
            reason(onnx, FOR_EVER, 0.9);
        }
    }

    @Test
    void closedModelsAnswerByRules() {
        OnnxModels onnx = new TestModel(models).read();
        onnx.close();
        assertThat(reason(onnx, 0, 0.9)).isEqualTo("missing");
    }

    private static ModelSettings one(int breakerCalls) {
        return new ModelSettings(1, 1, Duration.ofSeconds(10), 1 << 20, breakerCalls, 50, Duration.ofMinutes(1));
    }

    private static @org.jspecify.annotations.Nullable String reason(OnnxModels onnx, double purchases, double spend) {
        return onnx.score("churn", List.of(TestModel.facts(purchases, spend)))
                .get(0)
                .fallback();
    }
}
