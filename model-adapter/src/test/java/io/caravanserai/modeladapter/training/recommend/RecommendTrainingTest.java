package io.caravanserai.modeladapter.training.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.domain.model.Recommender.Recommendation;
import io.caravanserai.domain.model.Recommender.Recommended;
import io.caravanserai.modeladapter.NeighbourRecommender;
import io.caravanserai.modeladapter.recommend.NeighbourTable;
import io.caravanserai.modeladapter.training.Lab;
import io.caravanserai.modeladapter.training.paper.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendTrainingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final NeighbourTable TABLE =
            new NeighbourTable(Map.of("*", Map.of("tea", 0.9, "rice", 0.5), "tea", Map.of("cup", 1.0)), 30);

    @TempDir
    Path folder;

    @Test
    void namesTheProductColumnThatIsNotThere() {
        Lab lab = new Lab(folder).data("customer_id,occurred_at\nc1,2026-01-01\n");
        assertThatThrownBy(() -> lab.train(new RecommendTraining(), ""))
                .hasMessageContaining("'product_id' is not a column");
    }

    @Test
    void refusesPurchasesOfTooFewCustomers() {
        Lab lab = new Lab(folder).data("customer_id,occurred_at,product_id\nc1,2026-01-01,tea\nc1,2026-03-01,tea\n");
        assertThatThrownBy(() -> lab.train(new RecommendTraining(), ""))
                .hasMessageContaining("is too few")
                .hasMessageContaining("ahead_days");
    }

    @Test
    void whatItWroteIsTakenInAndRecommendsWhatGoesWithWhatWasBought() {
        Report report = new Lab(folder).data(tastes(60)).train(new RecommendTraining(), "settings: {ahead_days: 15}");
        assertThat(report.metrics()
                        .get("hit_rate_at_10_next_order_times_popularity")
                        .low())
                .isGreaterThan(1);
        assertThat(report.metrics()).containsKey("hit_rate_at_10_leave_one_out_best_known_times_popularity");
        NeighbourRecommender hub = NeighbourRecommender.read(folder.resolve("out"));
        assertThat(hub.problems()).isEmpty();
        Recommendation said =
                hub.recommend(List.of(bought("taste2-1", 1)), NOW, 3).orElseThrow();
        assertThat(said.model()).isEqualTo("recommend/1.0.0");
        assertThat(said.products()).extracting(Recommended::product).contains("taste2-1");
    }

    @Test
    void whatPeopleWroteIntoThePassportStays() throws IOException {
        Lab lab = new Lab(folder).data(tastes(60));
        lab.train(new RecommendTraining(), "settings: {ahead_days: 15}");
        Path passport = folder.resolve("out/recommend/model.yaml");
        Files.writeString(passport, Files.readString(passport).replace("owner: to be named", "owner: Ana"));
        lab.train(new RecommendTraining(), "settings: {ahead_days: 15}");
        assertThat(passport).content().contains("owner: Ana");
    }

    @Test
    void whoBoughtNothingKnownGetsTheMostPopular() {
        assertThat(TABLE.recommend(List.of(), NOW, 1))
                .extracting(Recommended::product)
                .containsExactly("tea");
        assertThat(TABLE.recommend(List.of(bought("tea", 1)), NOW, 2))
                .extracting(Recommended::product)
                .containsExactly("cup", "tea");
    }

    @Test
    void aPurchaseFadesAndOneToComeDoesNotCount() {
        assertThat(TABLE.recommend(List.of(bought("tea", 300)), NOW, 1))
                .extracting(Recommended::product)
                .containsExactly("tea");
        assertThat(TABLE.recommend(List.of(bought("tea", -1)), NOW, 1))
                .extracting(Recommended::product)
                .containsExactly("tea");
    }

    @Test
    void namesALineOfTheTableThatIsNoNumber() {
        byte[] csv = "product,neighbour,weight\ntea,cup,near\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> NeighbourTable.read("neighbours.csv", csv, 30))
                .hasMessageContaining("line 2, weight: 'near'");
    }

    private static Bought bought(String product, int daysAgo) {
        return new Bought(product, NOW.minus(Duration.ofDays(daysAgo)));
    }

    /** Each customer has one of four tastes of thirty products and buys two of them every third day. */
    private static String tastes(int customers) {
        Random random = new Random(3);
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,product_id\n");
        for (int customer = 0; customer < customers; customer++) {
            for (int day = 1; day < 60; day += 3) {
                csv.append("c%d,2026-%02d-%02d,taste%d-%d%n"
                        .formatted(customer, 1 + day / 30, 1 + day % 28, customer % 4, random.nextInt(30)));
            }
        }
        return csv.toString();
    }
}
