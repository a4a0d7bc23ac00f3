package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.FactsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedModelsTest {

    private static final Catalogue CATALOGUE = TestCatalogue.create();
    private static final OnnxModels MODELS = OnnxModels.read(Shipped.MODELS, CATALOGUE, ModelSettings.standard());

    @AfterAll
    static void close() {
        MODELS.close();
    }

    @Test
    void areAllInOrder() {
        assertThat(MODELS.problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> scoreAsTheirGoldenRowsSay() throws IOException {
        return Stream.concat(golden("churn", "churn"), golden("offer-propensity", "propensity"));
    }

    @Test
    void aComplaintFallingSpendAndABadMoodAreAtRisk() {
        Facts barely = new Facts(CATALOGUE)
                .set("complaints_30d", 1.0)
                .set("complaints_90d", 1.0)
                .set("spend_trend_90d", 0.49)
                .set("sentiment_90d", -0.3)
                .set("days_since_purchase", 10.0)
                .set("purchases_90d", 6.0)
                .set("tenure_days", 900.0);
        assertThat(points("churn", barely)).isGreaterThanOrEqualTo(70);
        Facts littleKnown = new Facts(CATALOGUE)
                .set("complaints_30d", 1.0)
                .set("spend_trend_90d", 0.4)
                .set("sentiment_90d", -0.5);
        assertThat(points("churn", littleKnown)).isGreaterThanOrEqualTo(70);
    }

    @Test
    void healthyAndNewCustomersAreNot() {
        Facts healthy = new Facts(CATALOGUE)
                .set("complaints_30d", 0.0)
                .set("spend_trend_90d", 1.05)
                .set("sentiment_90d", 0.3)
                .set("days_since_purchase", 12.0)
                .set("purchases_90d", 5.0)
                .set("tenure_days", 700.0);
        assertThat(points("churn", healthy)).isLessThanOrEqualTo(25);
        assertThat(points("churn", new Facts(CATALOGUE))).isLessThanOrEqualTo(25);
        Facts asTheProfileSaysNothing = new Facts(CATALOGUE)
                .set("purchases_90d", 0.0)
                .set("spend_trend_90d", 1.0)
                .set("sentiment_90d", 0.0)
                .set("tenure_days", 0.0);
        assertThat(points("churn", asTheProfileSaysNothing)).isLessThanOrEqualTo(25);
    }

    @Test
    void propensityDependsOnWhoIsAskedAndWhat() {
        Facts content = new Facts(CATALOGUE)
                .set("sentiment_90d", 0.6)
                .set("browses_30d", 8.0)
                .set("spend_trend_90d", 1.1);
        Facts leaving = new Facts(CATALOGUE)
                .set("sentiment_90d", -0.6)
                .set("complaints_30d", 1.0)
                .set("spend_trend_90d", 0.3);
        assertThat(gain(content)).as("sales over retention, a content customer").isGreaterThan(gain(leaving) + 0.1);
    }

    @Test
    void anActionNobodyKnowsIsJudgedByItsIssueAndChannel() {
        Facts customer = new Facts(CATALOGUE).set("browses_30d", 8.0);
        Facts unknown = customer.copy()
                .set("issue", "sales")
                .set("action", "of_tomorrow")
                .set("channel", "email");
        Facts unsaid = unknown.copy().set("action", null);

        Score score = MODELS.score("propensity", List.of(unknown)).get(0);
        assertThat(score.isFallback()).isFalse();
        assertThat(score).isEqualTo(MODELS.score("propensity", List.of(unsaid)).get(0));
    }

    @Test
    void aRowScoresTheSameAloneAndInAnyBatch() {
        List<Facts> rows = randomRows(500);
        for (String purpose : List.of("churn", "propensity")) {
            List<Score> together = MODELS.score(purpose, rows);
            assertThat(together).noneMatch(Score::isFallback);
            for (int size : new int[] {1, 7, 500}) {
                assertThat(inBatches(purpose, rows, size)).isEqualTo(together);
            }
        }
    }

    private static double gain(Facts customer) {
        return probability(customer, "sales", "cross_sell_accessory")
                - probability(customer, "retention", "retention_gift");
    }

    private static double probability(Facts customer, String issue, String action) {
        Facts candidate =
                customer.copy().set("issue", issue).set("action", action).set("channel", "email");
        return MODELS.score("propensity", List.of(candidate)).get(0).probability();
    }

    private static List<Score> inBatches(String purpose, List<Facts> rows, int size) {
        List<Score> scores = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size) {
            scores.addAll(MODELS.score(purpose, rows.subList(from, Math.min(rows.size(), from + size))));
        }
        return scores;
    }

    private static List<Facts> randomRows(int count) {
        Random random = new Random(7);
        List<String> channels = List.of("call", "email", "sms", "app_push");
        return Stream.generate(() -> new Facts(CATALOGUE)
                        .set("complaints_30d", (double) random.nextInt(3))
                        .set("spend_trend_90d", 2 * random.nextDouble())
                        .set("sentiment_90d", 2 * random.nextDouble() - 1)
                        .set("days_since_purchase", 100 * random.nextDouble())
                        .set("spend_90d", 1000 * random.nextDouble())
                        .set("issue", random.nextBoolean() ? "sales" : "retention")
                        .set("channel", channels.get(random.nextInt(4))))
                .limit(count)
                .toList();
    }

    private static Stream<DynamicTest> golden(String folder, String purpose) throws IOException {
        byte[] csv = Files.readAllBytes(Shipped.MODELS.resolve(folder).resolve("golden.csv"));
        Problems problems = new Problems("golden.csv");
        return FactsCsv.golden(CATALOGUE, List.of()).read(csv, problems).stream()
                .map(row -> DynamicTest.dynamicTest(
                        folder + " line " + row.line(), () -> assertThat(MODELS.score(purpose, List.of(row.facts()))
                                        .get(0)
                                        .probability())
                                .isCloseTo(row.target(), org.assertj.core.api.Assertions.within(1e-4))));
    }

    private static int points(String purpose, Facts row) {
        return MODELS.score(purpose, List.of(row)).get(0).points();
    }
}
