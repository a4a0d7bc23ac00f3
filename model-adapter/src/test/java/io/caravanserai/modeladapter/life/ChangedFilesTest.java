package io.caravanserai.modeladapter.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.ModelSettings;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.TestCatalogue;
import io.caravanserai.modeladapter.TestGraphs;
import io.caravanserai.modeladapter.TestModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody saves other files over those of a model in use, while the hub runs or is down. */
class ChangedFilesTest {

    private static final Actor DORA = new Actor("dora", "127.0.0.1");
    private static final Actor ANN = new Actor("ann", "127.0.0.1");
    private static final String FORMER = "churn@was-1.0.0";
    private static final List<CustomerId> CUSTOMERS = IntStream.range(0, 50)
            .mapToObj(i -> new CustomerId("customer-" + i))
            .toList();
    private static final List<Facts> ROWS =
            IntStream.range(0, 50).mapToObj(i -> TestModel.facts(i, i / 50.0)).toList();

    @TempDir
    Path folder;

    @TempDir
    Path archive;

    private final MemoryRoster roster = new MemoryRoster();
    private TestModel champion;
    private OnnxModels models;
    private ModelLife life;

    @BeforeEach
    void aChampion() {
        champion = new TestModel(folder, "churn");
        start(false);
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void theChampionGoesOnWithItsFilesAndTheChangedOnesStandInTheShadow() {
        version(champion, "1.1.0");
        models.reload();
        assertThat(deciding()).as("before anybody put it on the roster").containsOnly("1.0.0");

        lookAgain();
        lookAgain();
        assertThat(deciding()).containsOnly("1.0.0");
        assertThat(state(FORMER)).isEqualTo(ModelState.CHAMPION);
        assertThat(state("churn")).isEqualTo(ModelState.SHADOW);
        assertThat(models.examine("churn", ROWS)).isPresent();
        assertThat(models.problems()).isEmpty();
        assertThat(roster.told())
                .containsExactly(
                        "hub ENROLLED models/churn", "hub ENROLLED models/" + FORMER, "hub ENROLLED models/churn");
    }

    @Test
    void whatChangedWhileTheHubWasDownDoesNotDecideEither() {
        models.close();
        version(champion, "1.1.0");
        start(false);

        assertThat(deciding()).containsOnly("1.0.0");
        assertThat(state("churn")).isEqualTo(ModelState.SHADOW);
        restart();
        assertThat(deciding()).as("after another start").containsOnly("1.0.0");
        assertThat(roster.told()).hasSize(3);
    }

    @Test
    void isPromotedByAnotherPersonAndGoneBackFromAtOnce() {
        version(champion, "1.1.0");
        lookAgain();
        life.propose("churn", "trained on this year", DORA);
        life.approve("churn", ANN);
        assertThat(deciding()).containsOnly("1.1.0");

        life.giveBack("churn", "complaints", DORA);
        assertThat(deciding()).containsOnly("1.0.0");
        restart();
        assertThat(deciding()).containsOnly("1.0.0");
        assertThat(roster.told()).endsWith("dora RETIRED models/churn", "dora RETURNED models/" + FORMER);
    }

    @Test
    void whereNobodyElseIsNeededTheyTakeItsPlaceInTheAuditAndCanBeGoneBackFrom() {
        models.close();
        start(true);
        version(champion, "1.1.0");
        lookAgain();

        assertThat(deciding()).containsOnly("1.1.0");
        assertThat(roster.told()).endsWith("hub RETIRED models/" + FORMER, "hub PROMOTED models/churn");
        assertThat(roster.list(null, null, 1).items().get(0).why()).isEqualTo("HUB_MODELS_AUTO_PROMOTE");
        life.giveBack("churn", "complaints", DORA);
        assertThat(deciding()).containsOnly("1.0.0");
    }

    @Test
    void otherFilesOfTheSameVersionAreRefused() {
        champion.passport("constant: 0.3", "constant: 0.4");
        lookAgain();
        assertThat(problems()).contains("'1.0.0' was admitted before with another graph or another passport");
        assertThat(problems()).contains("count the version up");

        champion.passport("", "").write("model.onnx", TestGraphs.heavy(8));
        lookAgain();
        assertThat(problems()).contains("'1.0.0' was admitted before");
        restart();
        assertThat(problems()).contains("'1.0.0' was admitted before");
        assertThat(deciding()).as("the last good files").containsOnly("1.0.0");
        assertThat(models.score("churn", List.of(TestModel.facts(0, 0.9)))
                        .get(0)
                        .fallback())
                .isNull();
    }

    @Test
    void ownerTitleAndGoldenScoresMayBeMendedWithoutCounting() {
        champion.passport("owner: ", "owner: somebody else, formerly ")
                .write("golden.csv", "purchases_30d,spend_90d,expected\n1,0.5,0.5\n");
        lookAgain();

        assertThat(models.problems()).isEmpty();
        assertThat(roster.told()).hasSize(1);
        assertThat(models.versions().get(0).admission().goldenRows()).isOne();
    }

    @Test
    void filesBrokenWhileTheHubWasDownLeaveTheLastGoodOnesInUse() {
        models.close();
        champion.write("model.onnx", TestGraphs.notAModel());
        start(false);

        assertThat(deciding()).containsOnly("1.0.0");
        assertThat(state("churn")).isEqualTo(ModelState.CHAMPION);
        assertThat(models.problems()).hasSize(1);
        champion.write("model.onnx", TestGraphs.echo());
        lookAgain();
        assertThat(models.problems()).isEmpty();
        assertThat(roster.told()).hasSize(1);
    }

    @Test
    void itsFilesPutBackAreTheChampionAgain() {
        version(champion, "1.1.0");
        lookAgain();
        version(champion, "1.0.0");
        lookAgain();

        assertThat(deciding()).containsOnly("1.0.0");
        assertThat(state("churn")).isEqualTo(ModelState.CHAMPION);
        assertThat(state(FORMER)).isEqualTo(ModelState.RETIRED);
        assertThat(life.lastGood("churn")).isEmpty();
        long before = questions();
        deciding();
        assertThat(questions()).as("asked in its own name").isGreaterThan(before);
    }

    private long questions() {
        return models.versions().get(0).counts().questions();
    }

    @Test
    void aProposalIsForTheFilesItWasMadeOf() {
        TestModel candidate = candidate();
        life.propose("churn@2", "better", DORA);
        version(candidate, "2.1.0");
        lookAgain();

        assertThatThrownBy(() -> life.approve("churn@2", ANN)).hasMessageContaining("is proposed by nobody");
    }

    @Test
    void aChallengeEndsWithItsFiles() {
        TestModel candidate = candidate();
        life.challenge("churn@2", 0.5, "", DORA);
        assertThat(deciding()).contains("2.0.0");
        version(candidate, "2.1.0");
        models.reload();
        assertThat(deciding()).contains("2.0.0").doesNotContain("2.1.0");

        lookAgain();
        assertThat(deciding()).containsOnly("1.0.0");
        assertThat(state("churn@2")).isEqualTo(ModelState.SHADOW);
        lookAgain();
        assertThat(life.standings()).hasSize(2);
    }

    @Test
    void changedFilesOfTheLastGoodOneAreNotWhatIsGoneBackTo() {
        candidate();
        life.propose("churn@2", "", DORA);
        life.approve("churn@2", ANN);
        version(champion, "1.1.0");
        lookAgain();

        life.giveBack("churn@2", "complaints", DORA);
        assertThat(deciding()).containsOnly("1.0.0");
        assertThat(state("churn")).isEqualTo(ModelState.SHADOW);
    }

    @Test
    void withoutACopyNobodyScoresWhomNobodyPromoted() {
        models.close();
        version(champion, "1.1.0");
        models = OnnxModels.read(folder, TestCatalogue.create(), ModelSettings.standard());
        life = new ModelLife(roster, roster, models, () -> Instant.EPOCH, false);
        life.look();

        Score said = models.score("churn", List.of(TestModel.facts(0, 0.9))).get(0);
        assertThat(said.fallback()).isEqualTo("missing");
        assertThat(problems()).contains("is the champion for churn, but its files are not here");
    }

    @Test
    void itsCopyIsKeptHoweverManyComeAfter() {
        version(champion, "1.1.0");
        lookAgain();
        for (int next = 2; next < 24; next++) {
            version(champion, "1." + next + ".0");
            lookAgain();
        }
        restart();

        assertThat(deciding()).containsOnly("1.0.0");
    }

    private TestModel candidate() {
        TestModel candidate = version(new TestModel(folder, "churn@2"), "2.0.0");
        lookAgain();
        return candidate;
    }

    private static TestModel version(TestModel model, String version) {
        return model.passport("version: 1.0.0", "version: " + version);
    }

    private void start(boolean autoPromote) {
        models = OnnxModels.read(folder, archive, TestCatalogue.create(), ModelSettings.standard(), Set.of());
        life = new ModelLife(roster, roster, models, () -> Instant.EPOCH, autoPromote);
        life.look();
    }

    private void restart() {
        models.close();
        start(false);
    }

    private void lookAgain() {
        models.reload();
        life.look();
    }

    private String problems() {
        return String.join(
                "\n", models.problems().stream().map(Problem::sentence).toList());
    }

    private ModelState state(String name) {
        return life.standings().stream()
                .filter(one -> one.folder().equals(name))
                .map(ModelStanding::state)
                .findFirst()
                .orElseThrow();
    }

    private List<String> deciding() {
        return models.score("churn", CUSTOMERS, ROWS).stream()
                .map(Score::version)
                .toList();
    }
}
