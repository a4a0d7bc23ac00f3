package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.modeladapter.life.LifeSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of recommendations in memory does not fail; it may be too slow for what its passport allows. */
class KeeperOfTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final LifeSettings A_HUNDREDTH = LifeSettings.standard().returningAt(20, 1, 50);

    @TempDir
    Path models;

    @TempDir
    Path archive;

    @Test
    void isGoneBackFromWhenItIsSlowerThanItMayBe() {
        assertThat(endedOf("time_budget_ms: 1\nhalf_life_days")).containsExactly("recommend");
    }

    @Test
    void isNeverTooSlowWhereItsPassportAllowsAnything() {
        assertThat(endedOf("half_life_days")).isEmpty();
    }

    private List<String> endedOf(String budget) {
        TestTable table = new TestTable(models, "recommend", "1.0.0", "cup");
        try (NeighbourRecommender recommender = NeighbourRecommender.read(models, archive)) {
            Reign reign = new Reign(recommender);
            table.version("2.0.0", "cup");
            table.write(
                    "model.yaml", TestTable.PASSPORT.replace("1.0.0", "2.0.0").replace("half_life_days", budget));
            table.write("neighbours.csv", "product,neighbour,weight\n*,rice,0.5\ntea,cup,1.0\n" + many());
            recommender.reload();
            reign.look();
            reign.promote("recommend");
            for (int i = 0; i < LifeSettings.standard().leastCalls(); i++) {
                recommender.recommend(List.of(new Bought("tea", NOW)), NOW, 10);
            }
            return reign.ended(A_HUNDREDTH);
        }
    }

    private static String many() {
        return IntStream.range(0, 3_000)
                .mapToObj(i -> "tea,p%d,0.1\n".formatted(i))
                .collect(Collectors.joining());
    }
}
