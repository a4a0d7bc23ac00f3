package io.caravanserai.modeladapter.training.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.model.Recommender.Recommended;
import io.caravanserai.modeladapter.recommend.NeighbourTable;
import io.caravanserai.modeladapter.training.Lab;
import io.caravanserai.modeladapter.training.paper.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendTrainingTest {

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
    void recommendsWhatGoesWithWhatWasBought() {
        Report report = new Lab(folder).data(tastes(60)).train(new RecommendTraining(), "settings: {ahead_days: 15}");
        assertThat(report.metrics().get("times_popularity_next_order").low()).isGreaterThan(1);
        NeighbourTable table = NeighbourTable.read(folder.resolve("out/recommend/neighbours.csv"));
        assertThat(table.recommend(Map.of("taste2-1", 9.0), 3))
                .extracting(Recommended::product)
                .contains("taste2-1");
    }

    @Test
    void whoBoughtNothingKnownGetsTheMostPopular() {
        NeighbourTable table =
                new NeighbourTable(Map.of("*", Map.of("tea", 0.9, "rice", 0.5), "tea", Map.of("cup", 1.0)));
        assertThat(table.recommend(Map.of(), 1))
                .extracting(Recommended::product)
                .containsExactly("tea");
        assertThat(table.recommend(Map.of("tea", 1.0), 2))
                .extracting(Recommended::product)
                .containsExactly("cup", "tea");
    }

    @Test
    void namesALineOfTheTableThatIsNoNumber() throws IOException {
        Path file = Files.writeString(folder.resolve("neighbours.csv"), "product,neighbour,weight\ntea,cup,near\n");
        assertThatThrownBy(() -> NeighbourTable.read(file)).hasMessageContaining("line 2, weight: 'near'");
    }

    @Test
    void answersWithinTenMilliseconds() {
        Map<String, Map<String, Double>> rows = new HashMap<>();
        IntStream.range(0, 5000).forEach(product -> rows.put("p" + product, row(product)));
        NeighbourTable table = new NeighbourTable(rows);
        Map<String, Double> bought = row(1);
        IntStream.range(0, 50).forEach(warmUp -> table.recommend(bought, 10));
        long start = System.nanoTime();
        IntStream.range(0, 20).forEach(question -> table.recommend(bought, 10));
        assertThat(Duration.ofNanos((System.nanoTime() - start) / 20)).isLessThan(Duration.ofMillis(10));
    }

    private static Map<String, Double> row(int product) {
        Map<String, Double> row = new HashMap<>();
        IntStream.range(0, 40).forEach(i -> row.put("p" + (product * 31 + i * 17) % 5000, 1.0 / (i + 1)));
        return row;
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
