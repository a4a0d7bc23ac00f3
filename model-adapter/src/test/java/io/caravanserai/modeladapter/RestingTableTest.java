package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.life.MemoryRoster;
import io.caravanserai.modeladapter.life.ModelLife;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A champion that was retired while its folder held changed files already. */
class RestingTableTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String RETIRED = "recommend@was-1.0.0";

    @TempDir
    Path models;

    @TempDir
    Path archive;

    @Test
    void canBeBroughtBackHoweverManyChangedFilesCameSince() {
        TestTable table = new TestTable(models, "recommend", "1.0.0", "cup");
        try (NeighbourRecommender recommender = NeighbourRecommender.read(models, archive)) {
            MemoryRoster roster = new MemoryRoster();
            ModelLife life = new ModelLife(roster, roster, recommender, () -> NOW, false);
            life.look();
            for (int next = 2; next < 10; next++) {
                table.version(next + ".0.0", "pot");
                recommender.reload();
                life.look();
                if (next == 2) {
                    life.retire(RETIRED, "out of season", new Actor("dora", "local"));
                }
            }
            assertThat(archive.resolve("recommend").toFile().list())
                    .as("the latest five, and the one that rests")
                    .hasSize(6);

            life.propose(RETIRED, "in season", new Actor("dora", "local"));
            life.approve(RETIRED, new Actor("ann", "local"));
            assertThat(recommender
                            .recommend(List.of(new Bought("tea", NOW)), NOW, 10)
                            .orElseThrow()
                            .model())
                    .isEqualTo("recommend/1.0.0");
        }
    }
}
