package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.life.Examiners;
import io.caravanserai.modeladapter.life.Keeper;
import io.caravanserai.modeladapter.life.LifeSettings;
import io.caravanserai.modeladapter.life.MemoryRoster;
import io.caravanserai.modeladapter.life.ModelLife;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changed files of a text model with a tokenizer of its own: beside the one in use, in its place, and back. */
class LifeOfTextGraphsTest {

    private static final Understanding FOUND = new Understanding("joy", 0.8, -0.2, "other", "shipped/1.0.0");
    private static final Actor DORA = new Actor("dora", "127.0.0.1");
    private static final Actor ANN = new Actor("ann", "127.0.0.1");

    @TempDir
    Path models;

    @TempDir
    Path archive;

    private final MemoryRoster roster = new MemoryRoster();
    private final ModelWorkers aside = new ModelWorkers("test-aside", 1, 1);
    private final Shadows shadows = new Shadows(aside, Shadows.WAITING);
    private TestTextGraph folder;
    private TextGraphs graphs;
    private ModelLife life;

    @BeforeEach
    void oneInUseAndChangedFilesInTheShadow() throws IOException {
        folder = new TestTextGraph(models);
        start();
        folder.passport("version: 1.0.0", "version: 2.0.0\nreads: turns");
        lookAgain();
    }

    @AfterEach
    void close() {
        graphs.close();
        shadows.close();
        aside.close();
    }

    @Test
    void theOneInTheShadowReadsTheSameTextsAndItsFailuresAreItsOwn() {
        assertThat(said("good\nbad\nbad").model()).isEqualTo("mood/1.0.0");
        said("good");
        SideBySide beside = Awaited.compared(2, this::beside);

        assertThat(beside.agreed()).isEqualTo(2);
        assertThat(beside.meanDistance()).as("turns are read one by one").isPositive();
        assertThat(beside.failed()).isZero();
        assertThat(beside.slowMicros()).isPositive();
    }

    @Test
    void goesBackByItselfWhenThePromotedOneFails() {
        life.propose("mood", "", DORA);
        life.approve("mood", ANN);
        assertThat(said("good").model()).isEqualTo("mood/2.0.0");
        for (int i = 0; i < 7; i++) {
            said("good");
            said("bad");
            assertThat(graphs.beside(() -> Optional.of(FOUND), "nonsense").answer())
                    .contains(FOUND);
        }

        Keeper keeper = keeper(LifeSettings.standard());
        assertThat(keeper.look()).containsExactly("mood");
        assertThat(said("good").model()).isEqualTo("mood/1.0.0");
        assertThat(roster.told()).endsWith("hub RETIRED models/mood", "hub RETURNED models/mood@was-1.0.0");
        assertThat(roster.list("models/mood", null, 1).items().get(0).why()).contains("calls failed");
        assertThat(keeper.look()).isEmpty();
    }

    @Test
    void goesBackByItselfWhenThePromotedOneIsSlow() throws IOException {
        folder.write(
                "model.yaml",
                TestTextGraph.PASSPORT
                        .replace("version: 1.0.0", "version: 2.0.0\nreads: turns")
                        .replace("_ms: 1000", "_ms: 400"));
        lookAgain();
        life.propose("mood", "", DORA);
        life.approve("mood", ANN);
        String dialogue = ("good ".repeat(120) + "\n").repeat(64);
        for (int i = 0; i < 20; i++) {
            assertThat(said(dialogue).model()).isEqualTo("mood/2.0.0");
        }

        assertThat(keeper(LifeSettings.standard()).look())
                .as("within its budget")
                .isEmpty();
        assertThat(keeper(LifeSettings.standard().returningAt(20, 1, 0)).look())
                .as("a hundredth of it is what is allowed here")
                .containsExactly("mood");
        assertThat(said("good").model()).isEqualTo("mood/1.0.0");
        assertThat(roster.list("models/mood", null, 1).items().get(0).why())
                .contains("of the 400000 its passport allows");
    }

    private Keeper keeper(LifeSettings settings) {
        return new Keeper(life, graphs.shelves(), Examiners.ofNothing(null, roster), settings);
    }

    @Test
    void aPassportThatCannotBeReadIsNamedOnce() throws IOException {
        folder.write("model.yaml", "kind: [");
        lookAgain();
        try (OnnxModels tables = OnnxModels.read(models, TestCatalogue.create(), ModelSettings.standard())) {
            assertThat(tables.problems()).as("where nobody knows what it was").hasSize(1);
            tables.reload(Set.of("mood"));
            assertThat(tables.problems()).isEmpty();
            assertThat(tables.versions()).isEmpty();
        }
        assertThat(graphs.shelves().problems()).hasSize(1);
    }

    @Test
    void filesThatAreNoPassportJustNowLeaveTheOneInUse() throws IOException {
        folder.write("model.yaml", "kind: [");
        lookAgain();

        assertThat(said("good").model()).isEqualTo("mood/1.0.0");
        assertThat(graphs.shelves().problems()).isNotEmpty();
        graphs.close();
        start();
        lookAgain();
        assertThat(said("good").model()).as("after another start").isEqualTo("mood/1.0.0");
    }

    @Test
    void retiredItIsNotAskedUntilTwoBringItBack() {
        life.retire("mood@was-1.0.0", "", DORA);
        graphs.close();
        start();
        assertThat(graphs.beside(() -> Optional.of(FOUND), "good").answer()).contains(FOUND);

        life.propose("mood@was-1.0.0", "", DORA);
        life.approve("mood@was-1.0.0", ANN);
        assertThat(said("good").model()).isEqualTo("mood/1.0.0");
    }

    private SideBySide beside() {
        return graphs.shelves()
                .described()
                .filter(one -> one.folder().equals("mood"))
                .findFirst()
                .orElseThrow()
                .beside();
    }

    private TextLabel said(String text) {
        List<TextLabel> labels = graphs.beside(() -> Optional.of(FOUND), text)
                .answer()
                .orElseThrow()
                .labels();
        assertThat(labels).hasSize(1);
        return labels.get(0);
    }

    private void start() {
        graphs = new TextGraphs(models, archive, TextSettings.standard(), ModelSettings.standard(), shadows);
        lookAt();
    }

    private void lookAt() {
        life = new ModelLife(roster, roster, graphs.shelves(), () -> Instant.EPOCH, false);
        lookAgain();
    }

    private void lookAgain() {
        graphs.refresh();
        life.look();
    }
}
