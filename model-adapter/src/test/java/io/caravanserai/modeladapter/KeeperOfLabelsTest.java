package io.caravanserai.modeladapter;

import static io.caravanserai.domain.catalogue.ValueType.TEXT;
import static io.caravanserai.modeladapter.EstimateFolder.estimates;
import static io.caravanserai.modeladapter.EstimateFolder.fact;
import static io.caravanserai.testkit.ReceiptBuilder.aReceipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Answered;
import io.caravanserai.modeladapter.life.Examiner;
import io.caravanserai.modeladapter.life.Examiners;
import io.caravanserai.modeladapter.life.LifeSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of labels goes round as often as its first number says, and is gone back from like any other. */
class KeeperOfLabelsTest {

    private static final String CHAMPION = "reason@2";
    private static final double FOR_EVER = 1e12;
    private static final String PASSPORT = TestModel.PASSPORT
            .replace("name: churn", "name: reason")
            .replace("purpose: churn", "purpose: leaving_reason")
            .replace("missing: 0", "missing: 0.5")
            .replace("time_budget_ms: 2000", "time_budget_ms: 200")
            .replace(
                    "output: {name: probabilities, index: 1, kind: probability}",
                    "output: {name: probabilities, kind: label, labels: [price, service]}")
            .replace("{name: test-rules, constant: 0.3}", "{name: test-rules, label: unclear}");

    @TempDir
    Path folder;

    private EstimateFolder model;
    private OnnxModels models;
    private Reign reign;

    @BeforeEach
    void aChampionWithALastGoodOneBehindIt() {
        looping("reason", "1.0.0", "[0.02, 0.98]");
        looping(CHAMPION, "2.0.0", "[0.98, 0.02]");
        models = model.read();
        assertThat(models.problems()).isEmpty();
        reign = new Reign(models);
        reign.promote(CHAMPION);
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void goesBackWhenCallsFail() {
        calls(16, 0.75);
        calls(4, FOR_EVER);

        assertThat(reign.ended(LifeSettings.standard().returningAt(20, 0, 0))).containsExactly(CHAMPION);
        assertThat(reign.why(CHAMPION)).isEqualTo("4 of its last 20 calls failed");
    }

    @Test
    void goesBackWhenCallsAreSlow() {
        calls(18, 0.75);
        calls(2, FOR_EVER);

        assertThat(reign.ended(LifeSettings.standard().returningAt(20, 0, 0)))
                .as("too few fail")
                .isEmpty();
        assertThat(reign.ended(LifeSettings.standard())).containsExactly(CHAMPION);
        assertThat(reign.why(CHAMPION)).contains("of the 200000 its passport allows");
    }

    @Test
    void goesBackWhenItIsSurerThanInItsTrainingAndTheLastOneIsNot() {
        Examiner examiner = Examiners.of(models, reign.roster(), sure());
        examiner.look();

        assertThat(reign.ended(LifeSettings.standard(), examiner)).containsExactly(CHAMPION);
        assertThat(reign.why(CHAMPION)).startsWith("its answers drift: PSI ");
    }

    private List<Answered> sure() {
        return IntStream.range(0, 500)
                .mapToObj(i -> new Answered(
                        aReceipt("t-" + i).on(TestModel.facts(0.9, 0.1)).build(), false))
                .toList();
    }

    private void calls(int count, double rounds) {
        for (int i = 0; i < count; i++) {
            estimates(models, model.facts(rounds, 0.25));
        }
    }

    /** @param shares of labels it was unsure of and of those it was sure of */
    private void looping(String name, String version, String shares) {
        model = new EstimateFolder(
                        folder, name, fact("leaving_reason", TEXT, List.of("price", "service", "unclear"), ""))
                .write("model.onnx", TestGraphs.loop())
                .write("golden.csv", "purchases_30d,spend_90d,expected\n0.75,0.25,price\n")
                .write(
                        "model.yaml",
                        PASSPORT.replace("version: 1.0.0", "version: " + version)
                                + "reference:\n  rows: 1000\n  score: {edges: [0.8], shares: %s}\n  features: {}\n"
                                        .formatted(shares));
    }
}
