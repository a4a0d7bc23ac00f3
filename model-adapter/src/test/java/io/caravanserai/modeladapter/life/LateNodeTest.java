package io.caravanserai.modeladapter.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.ModelSettings;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.TestCatalogue;
import io.caravanserai.modeladapter.TestModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two nodes on one roster, one was not given the newer files and starts. */
class LateNodeTest {

    @TempDir
    Path home;

    private final MemoryRoster roster = new MemoryRoster();
    private final List<OnnxModels> open = new ArrayList<>();
    private ModelLife first;
    private TestModel late;

    @BeforeEach
    void newerFilesOnTheFirstNodeAlone() {
        TestModel rolledOut = new TestModel(home.resolve("first"), "churn");
        late = new TestModel(home.resolve("late"), "churn");
        start("first");
        start("late");
        version(rolledOut, "1.10.0");
        first = start("first");
    }

    @AfterEach
    void close() {
        open.forEach(OnnxModels::close);
    }

    @Test
    void doesNotEndTheShadowOfTheNewerOnes() {
        List<ModelStanding> before = roster.all();
        start("late");

        assertThat(roster.all()).isEqualTo(before);
    }

    @Test
    void doesNotPromoteItsOlderOnes() {
        first.propose("churn", "trained on this year", new Actor("dora", "127.0.0.1"));
        first.approve("churn", new Actor("ann", "127.0.0.1"));
        List<ModelStanding> before = roster.all();
        start("late");

        assertThat(roster.all()).isEqualTo(before);
    }

    @Test
    void isLookedAtWhenItsFilesAreNewerThanThoseOnTheRoster() {
        version(late, "1.11.0");
        start("late");

        assertThat(roster.all())
                .filteredOn(one -> one.folder().equals("churn"))
                .extracting(ModelStanding::version)
                .containsExactly("1.11.0");
    }

    private static void version(TestModel model, String version) {
        model.passport("version: 1.0.0", "version: " + version);
    }

    private ModelLife start(String node) {
        OnnxModels models = OnnxModels.read(
                home.resolve(node),
                home.resolve(node + "-archive"),
                TestCatalogue.create(),
                ModelSettings.standard(),
                Set.of());
        open.add(models);
        ModelLife life = new ModelLife(roster, roster, models, () -> Instant.EPOCH, node.equals("late"));
        life.look();
        return life;
    }
}
