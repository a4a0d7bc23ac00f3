package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.domain.model.Recommender.Recommended;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder {@code recommend} is taken in when table and twin agree; what is wrong is named, and the last good one answers. */
class NeighbourRecommenderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String PASSPORT = TestPassport.of(
            "neighbours", "recommend", "recommend", "half_life_days: 30\nfallback: offers_of_the_rules\n");

    @TempDir
    Path models;

    private int changes;

    @BeforeEach
    void teaGoesWithCups() throws IOException {
        write("model.yaml", PASSPORT);
        write("card.md", "# Test");
        write("neighbours.csv", "product,neighbour,weight\n*,rice,0.5\ntea,cup,1.0\n");
        write("golden.jsonl", "{\"bought\":{\"tea\":2.0},\"best\":[\"cup\",\"rice\"]}\n");
    }

    @Test
    void withoutAFolderNothingIsRecommended(@TempDir Path empty) {
        NeighbourRecommender recommender = NeighbourRecommender.read(empty);

        assertThat(recommender.recommend(List.of(), NOW, 10)).isEmpty();
        assertThat(recommender.problems()).isEmpty();
    }

    @Test
    void namesEverythingWrongWithThePassport() throws IOException {
        write(
                "model.yaml",
                PASSPORT.replace("half_life_days: 30", "half_live: 30").replace("offers_of", "none_of"));

        assertThat(sentences(NeighbourRecommender.read(models)))
                .anySatisfy(
                        one -> assertThat(one).contains("recommend/model.yaml").contains("half_live"))
                .anySatisfy(one -> assertThat(one).contains("half_life_days").contains("required"))
                .anySatisfy(one -> assertThat(one).contains("none_of_the_rules"));
    }

    @Test
    void aPassportThatCannotBeReadIsNamedOnce() throws IOException {
        write("model.yaml", "kind: [");

        assertThat(sentences(NeighbourRecommender.read(models))).hasSize(1);
        try (OnnxModels tables = OnnxModels.read(models, TestCatalogue.create(), ModelSettings.standard())) {
            assertThat(tables.problems()).isEmpty();
        }
    }

    @Test
    void aTableThatDoesNotRecommendItsTwinsProductsIsNotTakenIn() throws IOException {
        NeighbourRecommender recommender = NeighbourRecommender.read(models);
        write("golden.jsonl", "{\"bought\":{\"tea\":2.0},\"best\":[\"rice\"]}\nno basket\n");
        recommender.reload();

        assertThat(sentences(recommender))
                .anySatisfy(one -> assertThat(one)
                        .contains("golden.jsonl, line 1: 'rice'")
                        .contains("recommends: cup")
                        .contains("Maybe the table was trained again"))
                .anySatisfy(one -> assertThat(one).contains("line 2: 'no basket'"));
        assertThat(products(recommender)).as("the last good table answers").containsExactly("cup", "rice");
    }

    @Test
    void aTableWithoutItsTwinOrWithoutLinesIsNamed() throws IOException {
        Files.delete(models.resolve("recommend/golden.jsonl"));
        assertThat(sentences(NeighbourRecommender.read(models)))
                .singleElement()
                .asString()
                .contains("golden.jsonl")
                .contains("no such file");
        write("golden.jsonl", "\n");
        write("neighbours.csv", "product,neighbour,weight\n");
        assertThat(sentences(NeighbourRecommender.read(models)))
                .singleElement()
                .asString()
                .contains("no lines");
    }

    @Test
    void aSwappedTableAnswersAndAFolderTakenAwayFallsSilent() throws IOException {
        NeighbourRecommender recommender = NeighbourRecommender.read(models);
        write("neighbours.csv", "product,neighbour,weight\n*,rice,0.5\ntea,pot,1.0\n");
        write("golden.jsonl", "{\"bought\":{\"tea\":2.0},\"best\":[\"pot\"]}\n");
        recommender.reload();
        assertThat(products(recommender)).containsExactly("pot", "rice");

        try (var files = Files.list(models.resolve("recommend"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(models.resolve("recommend"));
        recommender.reload();
        assertThat(recommender.recommend(List.of(), NOW, 10)).isEmpty();
    }

    @Test
    void theShippedTableIsInOrder() {
        NeighbourRecommender shipped = NeighbourRecommender.read(Shipped.MODELS);

        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.recommend(List.of(), NOW, 10).orElseThrow().products())
                .hasSize(10);
    }

    private static List<String> products(NeighbourRecommender recommender) {
        return recommender
                .recommend(List.of(new Bought("tea", NOW.minusSeconds(60))), NOW, 10)
                .orElseThrow()
                .products()
                .stream()
                .map(Recommended::product)
                .toList();
    }

    private static List<String> sentences(NeighbourRecommender recommender) {
        return recommender.problems().stream().map(Problem::sentence).toList();
    }

    /** Each change is a minute later, however coarse the clock of the disk is. */
    private void write(String file, String text) throws IOException {
        Path path = models.resolve("recommend").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(NOW.plusSeconds(60L * changes++)));
    }
}
