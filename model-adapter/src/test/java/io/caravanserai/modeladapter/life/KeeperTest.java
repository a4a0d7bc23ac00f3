package io.caravanserai.modeladapter.life;

import static io.caravanserai.testkit.ReceiptBuilder.aReceipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Answered;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.TestGraphs;
import io.caravanserai.modeladapter.TestModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The champion says its second input after as many rounds as its first one says; the one before it did the same. */
class KeeperTest {

    private static final Actor DORA = new Actor("dora", "127.0.0.1");
    private static final Actor ANN = new Actor("ann", "127.0.0.1");
    private static final String CHAMPION = "churn@2";
    private static final String LAST = "churn";
    private static final double FOR_EVER = 1e12;
    private static final int CALLS = LifeSettings.standard().leastCalls();
    private static final String FALLBACK = "fallback: {name: test-rules, constant: 0.3}";

    @TempDir
    Path folder;

    private final MemoryRoster roster = new MemoryRoster();
    private OnnxModels models;
    private ModelLife life;
    private Examiner examiner;

    @BeforeEach
    void aChampionWithALastGoodOneBehindIt() {
        looping(LAST, "1.0.0", low());
        models = looping(CHAMPION, "2.0.0", even()).read();
        life = new ModelLife(roster, roster, models, () -> Instant.EPOCH, false);
        examiner = Examiners.ofNothing(models, roster);
        life.look();
        promote();
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void leavesAChampionAloneThatFailsOnce() {
        calls(CALLS - 1, 1);
        calls(1, FOR_EVER);

        assertThat(keeper().look()).isEmpty();
    }

    @Test
    void goesBackWhenCallsFail() {
        aFifthOfTheCallsFails();

        assertThat(keeper(20, 0, 0).look()).containsExactly(CHAMPION);
        wentBackBecause("4 of its last 20 calls failed");
        assertThat(roster.told()).endsWith("hub RETIRED models/churn@2", "hub RETURNED models/churn");
    }

    @Test
    void goesBackWhenCallsAreTooSlowThoughFewOfThemFail() {
        calls(CALLS - 2, 1);
        calls(2, FOR_EVER);

        assertThat(keeper().look()).containsExactly(CHAMPION);
        wentBackBecause("µs of the 200000 its passport allows");
    }

    @Test
    void goesBackWhenItsScoresDriftAndThoseOfTheLastDoLess() {
        examiner = Examiners.of(models, roster, lowScores());
        examiner.look();

        assertThat(keeper().look()).containsExactly(CHAMPION);
        wentBackBecause("its answers drift: PSI ");
    }

    @Test
    void staysWhenTheLastOneDriftsAsMuch() {
        looping(LAST, "1.0.0", even());
        models.reload();
        examiner = Examiners.of(models, roster, lowScores());
        examiner.look();

        assertThat(examiner.problems()).as("but it is said").hasSize(1);
        assertThat(keeper().look()).isEmpty();
    }

    @Test
    void aMendedOneIsNotJudgedByItsFormerReign() {
        aFifthOfTheCallsFails();
        keeper().look();
        promote();

        assertThat(keeper().look()).isEmpty();
        assertThat(champion()).isEqualTo(CHAMPION);
    }

    @Test
    void switchedOffItLeavesEverythingToPeople() {
        aFifthOfTheCallsFails();
        examiner = Examiners.of(models, roster, lowScores());
        examiner.look();

        assertThat(keeper(0, 0, 0).look()).isEmpty();
    }

    private TestModel looping(String name, String version, String reference) {
        return new TestModel(folder, name)
                .write("model.onnx", TestGraphs.loop())
                .write("golden.csv", "purchases_30d,spend_90d,expected\n1,0.25,0.25\n")
                .write(
                        "model.yaml",
                        TestModel.PASSPORT
                                .replace("version: 1.0.0", "version: " + version)
                                .replace("time_budget_ms: 2000", "time_budget_ms: 200")
                                .replace(FALLBACK, FALLBACK + reference));
    }

    private static String even() {
        return reference("[0.25, 0.25, 0.25, 0.25]");
    }

    private static String low() {
        return reference("[0.97, 0.01, 0.01, 0.01]");
    }

    private static String reference(String shares) {
        return """

            reference:
              rows: 1000
              score: {edges: [0.25, 0.5, 0.75], shares: %s}
              features: {}
            """
                .formatted(shares);
    }

    private static List<Answered> lowScores() {
        return IntStream.range(0, 500)
                .mapToObj(i -> new Answered(
                        aReceipt("t-" + i).on(TestModel.facts(1, i / 2_500.0)).build(), false))
                .toList();
    }

    private void promote() {
        life.propose(CHAMPION, "better", DORA);
        life.approve(CHAMPION, ANN);
    }

    private void aFifthOfTheCallsFails() {
        calls(CALLS - CALLS / 5, 1);
        calls(CALLS / 5, FOR_EVER);
    }

    private void calls(int count, double rounds) {
        for (int i = 0; i < count; i++) {
            models.score("churn", List.of(TestModel.facts(rounds, 0.5)));
        }
    }

    private Keeper keeper() {
        return new Keeper(life, models, examiner, LifeSettings.standard());
    }

    private Keeper keeper(int failures, int latency, int psi) {
        return new Keeper(life, models, examiner, LifeSettings.standard().returningAt(failures, latency, psi));
    }

    private void wentBackBecause(String why) {
        assertThat(champion()).isEqualTo(LAST);
        List<AuditEntry> entries = roster.list(null, null, 100).items();
        assertThat(entries.get(0).why()).contains(why);
    }

    private String champion() {
        return life.standings().stream()
                .filter(one -> one.is(ModelState.CHAMPION))
                .map(ModelStanding::folder)
                .findFirst()
                .orElseThrow();
    }
}
