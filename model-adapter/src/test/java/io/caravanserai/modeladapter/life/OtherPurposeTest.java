package io.caravanserai.modeladapter.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.modeladapter.ModelSettings;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.TestCatalogue;
import io.caravanserai.modeladapter.TestModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a champion's folder give way to a model of another purpose. */
class OtherPurposeTest {

    @TempDir
    Path folder;

    @TempDir
    Path archive;

    private final MemoryRoster roster = new MemoryRoster();
    private OnnxModels models;
    private ModelLife life;
    private TestModel model;

    @BeforeEach
    void aChampionOfChurn() {
        model = new TestModel(folder, "churn");
        models = OnnxModels.read(folder, archive, TestCatalogue.create(), ModelSettings.standard(), Set.of());
        life = new ModelLife(roster, roster, models, () -> Instant.EPOCH, false);
        life.look();
        model.write(
                "model.yaml",
                TestModel.PASSPORT
                        .replace("purpose: churn", "purpose: propensity")
                        .replace("1.0.0", "2.0.0"));
        models.reload();
        life.look();
        life.look();
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void theNewOneIsEnrolledForItsOwnAndTheChampionGoesOn() {
        assertThat(life.standings())
                .extracting(ModelStanding::folder, ModelStanding::purpose, ModelStanding::state)
                .containsExactlyInAnyOrder(
                        tuple("churn", "propensity", ModelState.CHAMPION),
                        tuple("churn@was-1.0.0", "churn", ModelState.CHAMPION));
        assertThat(models.score("churn", List.of(TestModel.facts(0, 0.25)))
                        .get(0)
                        .version())
                .isEqualTo("1.0.0");
        assertThat(models.score("propensity", List.of(TestModel.facts(0, 0.25)))
                        .get(0)
                        .version())
                .isEqualTo("2.0.0");
    }
}
