package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Understanding;
import io.caravanserai.modeladapter.life.Drift;
import io.caravanserai.modeladapter.life.Examiner;
import io.caravanserai.modeladapter.life.Examiners;
import io.caravanserai.modeladapter.life.LifeSettings;
import io.caravanserai.modeladapter.life.VersionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A promoted text model that heard nothing but good of its customers in training; those before heard other things. */
class DriftOfTextsTest {

    private static final Understanding FOUND = new Understanding("joy", 0.8, -0.2, "other", "shipped/1.0.0");
    private static final int ENOUGH = LifeSettings.standard().leastRows();

    @TempDir
    Path models;

    @TempDir
    Path archive;

    private final ModelWorkers aside = new ModelWorkers("test-aside", 1, 1);
    private final Shadows shadows = new Shadows(aside, Shadows.WAITING);
    private final OnnxModels tables =
            OnnxModels.read(Path.of("nowhere"), TestCatalogue.create(), ModelSettings.standard());
    private TestTextGraph folder;
    private TextGraphs graphs;
    private Reign reign;
    private Examiner examiner;

    @BeforeEach
    void open() throws IOException {
        folder = new TestTextGraph(models);
        graphs = new TextGraphs(models, archive, TextSettings.standard(), ModelSettings.standard(), shadows);
    }

    @AfterEach
    void close() {
        graphs.close();
        shadows.close();
        aside.close();
        tables.close();
    }

    @Test
    void tooFewAnswersSayNothing() throws IOException {
        promoteAfter("[0.5, 0.5, 0]");
        hear("bad", ENOUGH - 1);

        VersionReport report = report("mood");
        assertThat(report.rows()).isEqualTo(ENOUGH - 1);
        assertThat(report.features()).isEmpty();
        assertThat(report.scores().get(9)).as("sure of every one").isEqualTo(ENOUGH - 1);
    }

    @Test
    void answersLikeThoseOfItsTrainingAreNoDrift() throws IOException {
        promoteAfter("[0.5, 0.5, 0]");
        hear("bad", ENOUGH / 5);
        hear("good", ENOUGH - ENOUGH / 5);

        Drift said = report("mood").features().get(0);
        assertThat(said.bins()).containsExactly("happy", "unhappy", "…");
        assertThat(said.seen()).containsExactly(0.8, 0.2, 0.0);
        assertThat(said.psi()).isLessThan(0.1);
        assertThat(report("mood").score().psi()).isLessThan(0.1);
        assertThat(examiner.problems()).isEmpty();
    }

    @Test
    void driftIsAProblemAndNoReasonToGoBackBeforeTheLastOneWasAsked() throws IOException {
        promoteAfter("[0.5, 0.5, 0]");
        hear("bad", ENOUGH);

        assertThat(report("mood").features().get(0).psi()).isGreaterThan(0.5);
        assertThat(examiner.problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .startsWith("models/mood, drift: 'said PSI ")
                .contains("is 0.25 or more: its last 500 answers are not like those of its training"));
        assertThat(reign.ended(LifeSettings.standard(), examiner)).isEmpty();
    }

    @Test
    void goesBackWhenTheLastOneAskedBesideDriftsFarLess() throws IOException {
        promoteAfter("[0.1, 0.9, 0]");
        hearUntilTheLastOneHas("bad");

        assertThat(reign.ended(LifeSettings.standard(), examiner)).containsExactly("mood");
        assertThat(reign.why("mood")).startsWith("its answers drift: PSI ");
        assertThat(reign.roster().told()).endsWith("hub RETIRED models/mood", "hub RETURNED models/mood@was-1.0.0");
    }

    @Test
    void staysWhenTheLastOneDriftsAsMuch() throws IOException {
        promoteAfter("[0.8, 0.2, 0]");
        hearUntilTheLastOneHas("bad");

        assertThat(reign.ended(LifeSettings.standard(), examiner)).isEmpty();
    }

    @Test
    void aReferenceOfOtherClassesIsRefused() throws IOException {
        folder.passport("fallback:", reference("[0.5, 0.5, 0]").replace("unhappy", "angry") + "fallback:");
        graphs.refresh();

        assertThat(graphs.shelves().problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .contains("reference.said: 'angry' is not a class of this model. Maybe one of [happy, unhappy]"));
    }

    /** @param shares of the answers that the last good one was taught with */
    private void promoteAfter(String shares) throws IOException {
        folder.passport("fallback:", reference(shares) + "fallback:");
        graphs.refresh();
        reign = new Reign(graphs.shelves());
        examiner =
                Examiners.ofAnswers(tables, () -> graphs.shelves().described().toList(), reign.roster());
        folder.write(
                "model.yaml",
                TestTextGraph.PASSPORT
                        .replace("1.0.0", "2.0.0")
                        .replace("fallback:", reference("[0.8, 0.2, 0]") + "fallback:"));
        graphs.refresh();
        reign.look();
        reign.promote("mood");
    }

    private static String reference(String shares) {
        return """
            reference:
              rows: 1000
              said: {values: [happy, unhappy], shares: %s}
              score: {edges: [0.9], shares: [0.01, 0.99]}
            """
                .formatted(shares);
    }

    private void hear(String text, int times) {
        for (int i = 0; i < times; i++) {
            graphs.beside(() -> Optional.of(FOUND), text).answer();
        }
    }

    private void hearUntilTheLastOneHas(String text) {
        hear(text, ENOUGH);
        while (report("mood@was-1.0.0").rows() < ENOUGH) {
            hear(text, 1);
        }
        report("mood");
    }

    private VersionReport report(String name) {
        examiner.look();
        return examiner.report(name).orElseThrow();
    }
}
