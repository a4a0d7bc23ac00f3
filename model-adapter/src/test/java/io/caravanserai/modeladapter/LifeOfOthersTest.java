package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.domain.model.Recommender.Recommendation;
import io.caravanserai.domain.model.Recommender.Recommended;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.life.MemoryRoster;
import io.caravanserai.modeladapter.life.ModelLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of what is no table of numbers, told of the cheapest of them: a table of neighbours. */
class LifeOfOthersTest {

    private static final Actor DORA = new Actor("dora", "127.0.0.1");
    private static final Actor ANN = new Actor("ann", "127.0.0.1");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String FORMER = "recommend@was-1.0.0";

    @TempDir
    Path models;

    @TempDir
    Path archive;

    private final MemoryRoster roster = new MemoryRoster();
    private TestTable table;
    private NeighbourRecommender recommender;
    private ModelLife life;

    @BeforeEach
    void teaGoesWithCups() {
        table = new TestTable(models, "recommend", "1.0.0", "cup");
        start(false);
    }

    @AfterEach
    void close() {
        recommender.close();
    }

    @Test
    void brokenChangedFilesAreAProblemAndTheChampionGoesOn() {
        table.version("2.0.0", "pot");
        table.write("golden.jsonl", "{\"bought\":{\"tea\":2.0},\"best\":[\"spoon\"]}\n");
        lookAgain();
        assertThat(answers()).contains("recommend/1.0.0");
        assertThat(problems()).contains("recommend/golden.jsonl, line 1: 'spoon'");

        restart();
        assertThat(answers()).as("from the archive").contains("recommend/1.0.0");
        assertThat(state("recommend")).isEqualTo(ModelState.CHAMPION);
        table.version("1.0.0", "cup");
        lookAgain();
        assertThat(problems()).isEmpty();
        assertThat(roster.told()).containsExactly("hub ENROLLED models/recommend");
    }

    @Test
    void changedFilesStandInTheShadowOverRestarts() {
        table.version("2.0.0", "pot");
        recommender.reload();
        assertThat(answers()).as("before anybody put it on the roster").contains("recommend/1.0.0");

        lookAgain();
        lookAgain();
        assertThat(answers()).contains("recommend/1.0.0");
        assertThat(state(FORMER)).isEqualTo(ModelState.CHAMPION);
        assertThat(state("recommend")).isEqualTo(ModelState.SHADOW);
        restart();
        assertThat(answers()).contains("recommend/1.0.0");
        assertThat(problems()).isEmpty();
        assertThat(roster.told())
                .containsExactly(
                        "hub ENROLLED models/recommend",
                        "hub ENROLLED models/" + FORMER,
                        "hub ENROLLED models/recommend");
    }

    @Test
    void whatChangedWhileTheHubWasDownDoesNotAnswerEither() {
        recommender.close();
        table.version("2.0.0", "pot");
        start(false);

        assertThat(answers()).contains("recommend/1.0.0");
        assertThat(state("recommend")).isEqualTo(ModelState.SHADOW);
    }

    @Test
    void aCopyThatWasChangedIsNotBelieved() throws IOException {
        recommender.close();
        table.version("2.0.0", "pot");
        Files.writeString(
                archive.resolve("recommend/recommend@1.0.0/neighbours.csv"),
                "product,neighbour,weight\n*,rice,0.5\ntea,cup,9.0\n");
        start(false);

        assertThat(answers()).isEmpty();
        assertThat(problems()).contains("is the champion for recommend", "but its files are not here");
    }

    @Test
    void withoutACopyTheChangedFilesWait() throws IOException {
        takeAway(archive.resolve("recommend/recommend@1.0.0"));
        table.version("2.0.0", "pot");
        lookAgain();

        assertThat(answers()).contains("recommend/1.0.0");
        assertThat(problems()).contains("no copy of it could be kept, so that the changed files wait");
    }

    @Test
    void otherFilesOfTheSameVersionAreRefusedAndAMendedOwnerIsNot() {
        table.version("1.0.0", "pot");
        lookAgain();
        assertThat(problems()).contains("'1.0.0' was admitted before").contains("count the version up");
        assertThat(products()).containsExactly("cup", "rice");

        table.version("1.0.0", "cup");
        table.write("model.yaml", TestTable.PASSPORT.replace("owner: test", "owner: somebody else"));
        lookAgain();
        assertThat(problems()).isEmpty();
        assertThat(recommender.models())
                .singleElement()
                .satisfies(one -> assertThat(one.about().owner()).isEqualTo("somebody else"));
    }

    @Test
    void theOneInTheShadowIsAskedBesideAndCompared() {
        table.version("2.0.0", "pot");
        lookAgain();
        answers();
        recommender.recommend(List.of(), NOW, 10);

        SideBySide beside = Awaited.compared(2, () -> described("recommend").beside());
        assertThat(beside.agreed()).as("rice for everybody").isEqualTo(1);
        assertThat(beside.meanDistance()).as("one of two, none of one").isEqualTo(0.25);
        assertThat(described(FORMER).pulse().calls()).isEqualTo(2);
    }

    @Test
    void isPromotedByAnotherPersonAndGoneBackFromAtOnce() {
        table.version("2.0.0", "pot");
        lookAgain();
        life.propose("recommend", "pots are in fashion", DORA);
        assertThatThrownBy(() -> life.approve("recommend", DORA)).hasMessageContaining("may not approve it");
        life.approve("recommend", ANN);
        assertThat(answers()).contains("recommend/2.0.0");
        assertThat(life.returnsTo(life.standings())).containsEntry("recommend:recommend", FORMER);
        restart();
        assertThat(answers()).contains("recommend/2.0.0");

        life.giveBack("recommend", "nobody buys pots", DORA);
        assertThat(answers()).contains("recommend/1.0.0");
        restart();
        assertThat(answers()).contains("recommend/1.0.0");
        assertThat(roster.told()).endsWith("dora RETIRED models/recommend", "dora RETURNED models/" + FORMER);
    }

    @Test
    void retiredItsFallbackAnswersUntilSomebodyIsPromoted() {
        life.retire("recommend", "out of season", DORA);
        assertThat(answers()).isEmpty();
        restart();
        assertThat(answers()).isEmpty();
        assertThat(problems()).isEmpty();
        table.version("2.0.0", "pot");
        lookAgain();
        assertThat(answers()).as("changed files of a retired one").isEmpty();

        life.propose("recommend", "", DORA);
        life.approve("recommend", ANN);
        assertThat(answers()).contains("recommend/2.0.0");
        assertThat(roster.told())
                .containsExactly(
                        "hub ENROLLED models/recommend",
                        "dora RETIRED models/recommend",
                        "hub ENROLLED models/recommend",
                        "dora PROPOSED models/recommend",
                        "ann PROMOTED models/recommend");
    }

    @Test
    void whereNobodyElseIsNeededChangedFilesTakeItsPlaceAndCanBeGoneBackFrom() {
        recommender.close();
        start(true);
        table.version("2.0.0", "pot");
        lookAgain();
        assertThat(answers()).contains("recommend/2.0.0");

        life.giveBack("recommend", "", DORA);
        assertThat(answers()).contains("recommend/1.0.0");
    }

    @Test
    void aFolderBesideItStandsInTheShadowAndScoresNoShare() {
        new TestTable(models, "recommend@2", "2.0.0", "pot");
        lookAgain();
        assertThat(answers()).contains("recommend/1.0.0");
        assertThat(state("recommend@2")).isEqualTo(ModelState.SHADOW);

        assertThatThrownBy(() -> life.challenge("recommend@2", 0.1, "", DORA))
                .hasMessageContaining("only those score a share of the customers");
    }

    @Test
    void aFolderTakenAwayFallsSilentWithWhatItHeldBefore() throws IOException {
        table.version("2.0.0", "pot");
        lookAgain();
        takeAway(models.resolve("recommend"));
        lookAgain();

        assertThat(answers()).isEmpty();
        assertThat(recommender.models()).isEmpty();
    }

    private void start(boolean autoPromote) {
        recommender = NeighbourRecommender.read(models, archive);
        life = new ModelLife(roster, roster, recommender, () -> NOW, autoPromote);
        life.look();
    }

    private void restart() {
        recommender.close();
        start(false);
    }

    private static void takeAway(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void lookAgain() {
        recommender.reload();
        life.look();
    }

    private Optional<String> answers() {
        return recommended().map(Recommendation::model);
    }

    private List<String> products() {
        return recommended().orElseThrow().products().stream()
                .map(Recommended::product)
                .toList();
    }

    private Optional<Recommendation> recommended() {
        return recommender.recommend(List.of(new Bought("tea", NOW.minusSeconds(60))), NOW, 10);
    }

    private OtherModel described(String folder) {
        return recommender.models().stream()
                .filter(one -> one.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }

    private ModelState state(String folder) {
        return life.standings().stream()
                .filter(one -> one.folder().equals(folder))
                .map(ModelStanding::state)
                .findFirst()
                .orElseThrow();
    }

    private String problems() {
        return String.join(
                "\n", recommender.problems().stream().map(Problem::sentence).toList());
    }
}
