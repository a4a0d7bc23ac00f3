package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Score;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many at once, each with rows of its own, which no answer but its own fits. Where an answer is lost, the time limit says so. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrowdTest {

    private static final int CALLERS = 16;
    private static final int QUESTIONS = 1_000;
    private static final int SWAPS = 20;

    /** Scores have four decimals. */
    private static final int TEN_THOUSAND = 10_000;

    private static final Catalogue CATALOGUE = TestCatalogue.create();

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @TempDir
    Path models;

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void everybodyGetsTheAnswerToTheOwnQuestion() {
        try (OnnxModels onnx = patient(new TestModel(models).read())) {
            List<Integer> wrong = atOnce(caller -> {
                int others = 0;
                for (int question = 0; question < QUESTIONS; question++) {
                    double mine = (question * CALLERS + caller) % TEN_THOUSAND / (double) TEN_THOUSAND;
                    List<Score> scores = onnx.score("churn", echoes(mine, 1 + question % 5));
                    others += scores.equals(expected(mine, 1 + question % 5)) ? 0 : 1;
                }
                return others;
            });
            assertThat(wrong).containsOnly(0);
        }
    }

    @Test
    void theShippedModelsSayInACrowdWhatTheySayAlone() {
        try (OnnxModels onnx = patient(OnnxModels.read(Shipped.MODELS, CATALOGUE, ModelSettings.standard()))) {
            for (String purpose : List.of("churn", "propensity")) {
                List<List<Facts>> questions = IntStream.range(0, CALLERS)
                        .mapToObj(caller -> customers(caller, 1 + caller % 7))
                        .toList();
                List<List<Score>> alone = questions.stream()
                        .map(rows -> onnx.score(purpose, rows))
                        .toList();
                List<Integer> wrong = atOnce(caller -> (int) IntStream.range(0, QUESTIONS / 4)
                        .filter(question ->
                                !onnx.score(purpose, questions.get(caller)).equals(alone.get(caller)))
                        .count());
                assertThat(wrong).as(purpose).containsOnly(0);
            }
        }
    }

    @Test
    void aSwapInACrowdLosesNobodysAnswer() {
        var model = new TestModel(models);
        AtomicBoolean done = new AtomicBoolean();
        try (OnnxModels onnx = patient(model.read())) {
            var asking = CompletableFuture.supplyAsync(() -> atOnce(caller -> {
                int others = 0;
                while (!done.get()) {
                    Score score = onnx.score("churn", echoes(caller / 100.0, 1)).get(0);
                    others += score.probability() == caller / 100.0 && !score.isFallback() ? 0 : 1;
                }
                return others;
            }));
            for (int swap = 0; swap < SWAPS; swap++) {
                model.passport("version: 1.0.0", "version: 1.0." + swap);
                onnx.reload();
            }
            done.set(true);
            assertThat(asking.join()).containsOnly(0);
        }
    }

    /** Of whom nobody is left alone: rules answer those the models do not. */
    @Test
    void whoeverAsksWhileTheHubClosesIsAnswered() {
        AtomicBoolean done = new AtomicBoolean();
        OnnxModels onnx = patient(new TestModel(models).read());
        var asking = CompletableFuture.supplyAsync(() -> atOnce(caller -> {
            int rules = 0;
            while (!done.get()) {
                Score score = onnx.score("churn", echoes(caller / 100.0, 1)).get(0);
                assertThat(score.isFallback() || score.probability() == caller / 100.0)
                        .isTrue();
                rules += score.isFallback() ? 1 : 0;
            }
            return rules;
        }));
        onnx.close();
        done.set(true);
        assertThat(asking.join()).hasSize(CALLERS);
        assertThat(onnx.score("churn", echoes(0.1, 1)).get(0).fallback()).isEqualTo("missing");
    }

    @Test
    void aModelWhoseRowsChangeEachOtherIsNeverShared() {
        var model = new TestModel(models).write("model.onnx", TestGraphs.shareOfAll());
        model.write("golden.csv", "purchases_30d,spend_90d,expected\n0,1,0.3333\n0,1,0.3333\n0,1,0.3333\n");
        try (OnnxModels onnx = patient(model.read())) {
            assertThat(onnx.problems()).isEmpty();
            assertThat(onnx.versions().get(0).admission().rowsStandAlone()).isFalse();
            List<Integer> wrong = atOnce(caller -> (int) IntStream.range(0, QUESTIONS / 4)
                    .filter(question -> onnx.score("churn", echoes(1 + caller, 4)).stream()
                            .anyMatch(score -> score.probability() != 0.25))
                    .count());
            assertThat(wrong).containsOnly(0);
        }
    }

    /** A busy machine is no reason for another answer here. */
    private static OnnxModels patient(OnnxModels onnx) {
        onnx.waitAtLeast(Duration.ofMinutes(1));
        return onnx;
    }

    private static List<Facts> echoes(double probability, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> TestModel.facts(row, probability))
                .toList();
    }

    private static List<Score> expected(double probability, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> new Score("churn", probability, "churn", "1.0.0", null))
                .toList();
    }

    private static List<Facts> customers(int seed, int rows) {
        Random random = new Random(seed);
        return IntStream.range(0, rows)
                .mapToObj(row -> new Facts(CATALOGUE)
                        .set("complaints_30d", (double) random.nextInt(3))
                        .set("spend_trend_90d", 2 * random.nextDouble())
                        .set("purchases_90d", 20 * random.nextDouble())
                        .set("issue", random.nextBoolean() ? "sales" : "retention")
                        .set("channel", "email"))
                .toList();
    }

    private <T> List<T> atOnce(IntFunction<T> caller) {
        List<CompletableFuture<T>> all = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int number = i;
            all.add(CompletableFuture.supplyAsync(() -> caller.apply(number), callers));
        }
        return all.stream().map(CompletableFuture::join).toList();
    }
}
