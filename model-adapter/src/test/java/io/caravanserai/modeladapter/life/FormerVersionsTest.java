package io.caravanserai.modeladapter.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.ModelSettings;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.Resident;
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

/** Three versions after one another in one folder, each promoted: of those before only what is needed is open. */
class FormerVersionsTest {

    @TempDir
    Path folder;

    @TempDir
    Path archive;

    private final MemoryRoster roster = new MemoryRoster();
    private OnnxModels models;
    private ModelLife life;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void threeInARow() {
        TestModel model = new TestModel(folder, "churn");
        models = OnnxModels.read(folder, archive, TestCatalogue.create(), ModelSettings.standard(), Set.of());
        life = new ModelLife(roster, roster, models, () -> now = now.plusSeconds(1), true);
        life.look();
        for (String version : List.of("2.0.0", "3.0.0")) {
            model.passport("version: 1.0.0", "version: " + version);
            models.reload();
            life.look();
            life.look();
        }
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void onlyTheOneThatWouldBeGoneBackToIsOpen() {
        assertThat(models.residents()).extracting(Resident::folder).containsExactly("churn", "churn@was-2.0.0");

        life.giveBack("churn", "odd scores", new Actor("dora", "local"));
        assertThat(models.residents())
                .extracting(Resident::folder)
                .containsExactly("churn", "churn@was-1.0.0", "churn@was-2.0.0");

        life.giveBack("churn@was-2.0.0", "odd as well", new Actor("dora", "local"));
        assertThat(models.residents()).extracting(Resident::folder).containsExactly("churn", "churn@was-1.0.0");
        assertThat(models.score("churn", List.of(TestModel.facts(0, 0.25)))
                        .get(0)
                        .version())
                .isEqualTo("1.0.0");

        life.shadow("churn@was-2.0.0", "another look", new Actor("dora", "local"));
        assertThat(models.residents())
                .as("looked at again")
                .extracting(Resident::folder)
                .contains("churn@was-2.0.0");
    }
}
