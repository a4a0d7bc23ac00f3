package io.caravanserai.modeladapter.life;

import static io.caravanserai.testkit.ReceiptBuilder.aReceipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.domain.model.Answered;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.TestModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model says its second input; the first has nothing to do with it. */
class ExaminerTest {

    private static final String REFERENCE =
            """
            fallback: {name: test-rules, constant: 0.3}
            reference:
              rows: 1000
              score: {edges: [0.25, 0.5, 0.75], shares: [0.25, 0.25, 0.25, 0.25]}
              features:
                purchases_30d: {edges: [1, 2], shares: [0.5, 0.3, 0.2]}
                spend_90d: {edges: [0.25, 0.5, 0.75], shares: [0.25, 0.25, 0.25, 0.25]}
            """;
    private static final String FALLBACK = "fallback: {name: test-rules, constant: 0.3}";

    @TempDir
    Path folder;

    private final MemoryRoster roster = new MemoryRoster();
    private OnnxModels models;

    @BeforeEach
    void twoVersions() {
        new TestModel(folder, "churn@2").passport("version: 1.0.0", "version: 2.0.0");
        models = new TestModel(folder, "churn").passport(FALLBACK, REFERENCE).read();
        new ModelLife(roster, roster, models, () -> Instant.EPOCH, false).look();
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void saysNothingOfDriftWithFewDecisions() {
        assertThat(report(100, score -> score).features()).isEmpty();
        assertThat(report(100, score -> score).score()).isNull();
    }

    @Test
    void findsNoDriftAmongCustomersLikeThoseItWasTaughtWith() {
        VersionReport report = report(1_000, score -> score);

        assertThat(report.score().psi()).isLessThan(0.05);
        assertThat(drift(report, "spend_90d")).isLessThan(0.05);
    }

    @Test
    void raisesTheAlarmWhenCustomersAreOtherwise() {
        Examiner examiner = examiner(1_000, score -> score * score * score);

        assertThat(examiner.problems()).hasSize(1);
        assertThat(examiner.problems().get(0).sentence())
                .startsWith("models/churn, drift: '")
                .contains("score PSI 0.", "spend_90d PSI 0.")
                .doesNotContain("purchases_30d")
                .contains("the last 1000 decisions are not like its training data")
                .contains("./run train");
    }

    @Test
    void holdsScoresAgainstWhatBecameOfThem() {
        Hits hits = report(1_000, score -> score).hits();

        assertThat(hits.rows()).isEqualTo(1_000);
        assertThat(hits.auc()).isCloseTo(5.0 / 6, within(0.03));
        assertThat(hits.auc()).isBetween(hits.aucFrom(), hits.aucTo());
        assertThat(hits.logLoss()).isCloseTo(0.5, within(0.04));
        assertThat(hits.calibrationError()).isLessThan(0.06);
        assertThat(hits.deciles()).hasSize(10);
        assertThat(hits.deciles().get(0).lift()).isCloseTo(1.9, within(0.2));
        assertThat(hits.deciles().get(9).gain()).isCloseTo(1, within(1e-9));
    }

    @Test
    void readsNothingIntoSmallNumbers() {
        Hits hits = report(30, score -> score).hits();

        assertThat(hits.rows()).isEqualTo(30);
        assertThat(hits.auc()).isNull();
        assertThat(hits.deciles()).isEmpty();
    }

    @Test
    void countsTheAnswersOfEverySegment() {
        List<SegmentHits> segments = report(1_000, score -> score).segments();

        assertThat(segments)
                .extracting(SegmentHits::feature, SegmentHits::value, SegmentHits::rows)
                .containsExactlyInAnyOrder(
                        tuple("value_tier", "high_value", 500),
                        tuple("value_tier", "at_risk", 500),
                        tuple("age_band", "18-29", 250),
                        tuple("age_band", "30-44", 750),
                        tuple("region", "north", 200),
                        tuple("region", "south", 800));
        assertThat(segments).allSatisfy(one -> assertThat(one.auc()).isBetween(0.7, 0.95));
    }

    @Test
    void asksAVersionInTheShadowAboutTheSameDecisions() {
        VersionReport shadow = examiner(1_000, score -> score).report("churn@2").orElseThrow();

        assertThat(shadow.rows()).isEqualTo(1_000);
        assertThat(shadow.beside()).isEqualTo(new VersionReport.Beside(0, 0));
        assertThat(shadow.scores().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_000);
        assertThat(shadow.features()).as("without a reference").isEmpty();
    }

    private VersionReport report(int decisions, DoubleUnaryOperator twisted) {
        return examiner(decisions, twisted).report("churn").orElseThrow();
    }

    private static double drift(VersionReport report, String feature) {
        return report.features().stream()
                .filter(one -> one.name().equals(feature))
                .findFirst()
                .orElseThrow()
                .psi();
    }

    /** Scores evenly from 0 to 1, twisted; a yes comes as often as they say. */
    private Examiner examiner(int decisions, DoubleUnaryOperator twisted) {
        Random random = new Random(11);
        List<Answered> past = IntStream.range(0, decisions)
                .mapToObj(i -> {
                    double score = twisted.applyAsDouble(random.nextDouble());
                    double purchases = random.nextDouble() < 0.5 ? 0 : random.nextDouble() < 0.6 ? 1 : 2;
                    return new Answered(
                            aReceipt("t-" + i)
                                    .on(TestModel.facts(purchases, score)
                                            .set("age_band", i % 4 == 0 ? "18-29" : "30-44")
                                            .set("region", i % 5 == 0 ? "north" : "south"))
                                    .inSegment("value_tier", i % 2 == 0 ? "high_value" : "at_risk")
                                    .build(),
                            random.nextDouble() < score);
                })
                .toList();
        Examiner examiner = Examiners.of(models, roster, past);
        examiner.look();
        return examiner;
    }
}
