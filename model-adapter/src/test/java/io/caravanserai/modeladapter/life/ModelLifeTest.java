package io.caravanserai.modeladapter.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.Beside;
import io.caravanserai.modeladapter.ModelSettings;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.TestCatalogue;
import io.caravanserai.modeladapter.TestGraphs;
import io.caravanserai.modeladapter.TestModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ModelLifeTest {

    private static final Actor DORA = new Actor("dora", "127.0.0.1");
    private static final Actor ANN = new Actor("ann", "127.0.0.1");
    private static final String CANDIDATE = "churn@2";
    private static final List<CustomerId> CUSTOMERS = IntStream.range(0, 500)
            .mapToObj(i -> new CustomerId("customer-" + i))
            .toList();
    private static final List<Facts> ROWS =
            IntStream.range(0, 500).mapToObj(i -> TestModel.facts(i, i / 500.0)).toList();

    @TempDir
    Path folder;

    @TempDir
    Path archive;

    private final MemoryRoster roster = new MemoryRoster();
    private TestModel candidate;
    private OnnxModels models;
    private ModelLife life;

    @BeforeEach
    void aCandidateBesideTheChampion() {
        new TestModel(folder, "churn");
        models = OnnxModels.read(folder, archive, TestCatalogue.create(), ModelSettings.standard(), Set.of());
        life = new ModelLife(roster, roster, models, () -> Instant.EPOCH, false);
        life.look();
        candidate = new TestModel(folder, CANDIDATE).passport("version: 1.0.0", "version: 2.0.0");
        models.reload();
        life.look();
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void theFirstIsChampionAndWhatIsDroppedInLaterIsOnlyLookedAt() {
        assertThat(state("churn")).isEqualTo(ModelState.CHAMPION);
        assertThat(state(CANDIDATE)).isEqualTo(ModelState.SHADOW);
        assertThat(versionsOf(score(500))).containsOnly("1.0.0");
        assertThat(models.examine(CANDIDATE, ROWS))
                .hasValueSatisfying(said -> assertThat(said).hasSize(500));
        assertThat(roster.told()).containsExactly("hub ENROLLED models/churn", "hub ENROLLED models/churn@2");
    }

    @Test
    @Timeout(30)
    void aVersionInTheShadowIsAskedBesideEveryDecisionAndUsedByNobody() {
        candidate.write("golden.csv", "purchases_30d,spend_90d,expected\n0,0.25,0.25\n");
        models.reload();
        assertThat(versionsOf(score(100))).containsOnly("1.0.0");

        awaitRows(500);
        assertThat(beside(CANDIDATE)).isEqualTo(new Beside(500, 0, 0, 0));
        assertThat(beside("churn").scored()).isZero();
    }

    @Test
    @Timeout(30)
    void whatComesTooFastForAShadowIsPassedOver() {
        candidate
                .passport("version: 1.0.0", "version: 2.1.0")
                .write("model.onnx", TestGraphs.loop())
                .write("golden.csv", "purchases_30d,spend_90d,expected\n1,0.25,0.25\n");
        lookAgain();
        for (int i = 0; i < 100; i++) {
            models.score("churn", CUSTOMERS.subList(0, 1), List.of(TestModel.facts(20_000, 0.5)));
        }

        awaitRows(100);
        assertThat(beside(CANDIDATE).passedOver()).isPositive();
    }

    @Test
    void aChallengerScoresTheSameCustomersInEveryBatch() {
        life.challenge(CANDIDATE, 0.2, "try it", DORA);
        List<Score> together = score(500);

        assertThat(versionsOf(together).stream().filter("2.0.0"::equals).count())
                .isBetween(75L, 125L);
        assertThat(score(1)).isEqualTo(together);
        assertThat(score(7)).isEqualTo(together);
    }

    @Test
    void aLargerShareHoldsTheSmallerOne() {
        life.challenge(CANDIDATE, 0.2, "", DORA);
        List<String> few = versionsOf(score(500));
        life.challenge(CANDIDATE, 0.5, "", DORA);
        List<String> many = versionsOf(score(500));

        assertThat(IntStream.range(0, 500).filter(i -> few.get(i).equals("2.0.0")))
                .allMatch(i -> many.get(i).equals("2.0.0"));
    }

    @Test
    void nobodyApprovesTheirOwnProposal() {
        life.propose(CANDIDATE, "better", DORA);

        assertThatThrownBy(() -> life.approve(CANDIDATE, DORA))
                .hasMessageContaining("dora")
                .hasMessageContaining("Ask another approver");
        assertThat(state("churn")).isEqualTo(ModelState.CHAMPION);
    }

    @Test
    void isPromotedByAnotherPersonAndGoneBackFromAtOnce() {
        life.propose(CANDIDATE, "better", DORA);
        life.approve(CANDIDATE, ANN);
        assertThat(versionsOf(score(500))).containsOnly("2.0.0");
        assertThat(state("churn")).isEqualTo(ModelState.RETIRED);

        life.giveBack(CANDIDATE, "complaints", DORA);
        assertThat(versionsOf(score(500))).containsOnly("1.0.0");
        assertThat(state(CANDIDATE)).isEqualTo(ModelState.RETIRED);
        assertThat(roster.told())
                .endsWith(
                        "dora PROPOSED models/churn@2",
                        "ann RETIRED models/churn",
                        "ann PROMOTED models/churn@2",
                        "dora RETIRED models/churn@2",
                        "dora RETURNED models/churn");
        assertThatThrownBy(() -> life.giveBack(CANDIDATE, "a moment later", ANN))
                .hasMessageContaining("'retired' is not where");
        assertThatThrownBy(() -> life.giveBack("churn", "again", DORA))
                .hasMessageContaining("no good version before it");
    }

    @Test
    void whatNobodyProposedIsNotPromoted() {
        assertThatThrownBy(() -> life.approve(CANDIDATE, ANN)).hasMessageContaining("is proposed by nobody");
        life.propose(CANDIDATE, "", DORA);
        life.decline(CANDIDATE, "not yet", ANN);
        assertThatThrownBy(() -> life.approve(CANDIDATE, ANN)).hasMessageContaining("is proposed by nobody");
    }

    @Test
    void saysWhatItWillNotDo() {
        assertThatThrownBy(() -> life.challenge(CANDIDATE, 0.9, "", DORA)).hasMessageContaining("'0.9' is not a share");
        assertThatThrownBy(() -> life.challenge("churn", 0.1, "", DORA))
                .hasMessageContaining("'champion' is not where");
        assertThatThrownBy(() -> life.retire("chorn", "", DORA)).hasMessageContaining("'chorn' is no version");
    }

    @Test
    void aBrokenCandidateIsRefusedAndNobodyNotices() {
        candidate.write("model.onnx", TestGraphs.notAModel());
        new TestModel(folder, "churn@3").write("model.onnx", TestGraphs.notAModel());
        models.reload();
        life.look();

        assertThat(models.problems()).hasSize(2);
        assertThat(life.standings()).hasSize(2);
        assertThat(versionsOf(score(500))).containsOnly("1.0.0");
    }

    @Test
    void anotherNodeTakesOverWhereModelsStand() {
        life.propose(CANDIDATE, "", DORA);
        life.approve(CANDIDATE, ANN);
        try (OnnxModels other = OnnxModels.read(folder, TestCatalogue.create(), ModelSettings.standard())) {
            new ModelLife(roster, roster, other, () -> Instant.EPOCH, false).look();
            assertThat(other.score("churn", ROWS).get(0).version()).isEqualTo("2.0.0");
        }
    }

    private void lookAgain() {
        models.reload();
        life.look();
    }

    private void awaitRows(int rows) {
        while (beside(CANDIDATE).scored() + beside(CANDIDATE).passedOver() < rows) {
            Thread.onSpinWait();
        }
    }

    private Beside beside(String name) {
        return models.versions().stream()
                .filter(one -> one.folder().equals(name))
                .findFirst()
                .orElseThrow()
                .beside();
    }

    private ModelState state(String name) {
        return life.standings().stream()
                .filter(one -> one.folder().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<Score> score(int batch) {
        List<Score> scores = new ArrayList<>();
        for (int from = 0; from < ROWS.size(); from += batch) {
            int to = Math.min(ROWS.size(), from + batch);
            scores.addAll(models.score("churn", CUSTOMERS.subList(from, to), ROWS.subList(from, to)));
        }
        return scores;
    }

    private static List<String> versionsOf(List<Score> scores) {
        return scores.stream().map(Score::version).toList();
    }
}
