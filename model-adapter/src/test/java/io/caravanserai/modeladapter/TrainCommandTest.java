package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.Phrases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    private static final Catalogue CATALOGUE = TestCatalogue.create();

    @TempDir
    Path out;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void refusesAKindItDoesNotKnow() {
        assertThat(train("clairvoyance", "--out", out.toString())).isEqualTo(2);
        assertThat(shown()).contains("(clairvoyance)").contains("Maybe churn, propensity or text");
    }

    @Test
    void asksForDataWhereNothingIsShippedToLearnFrom() {
        assertThat(train("clv", "--out", out.toString())).isEqualTo(2);
        assertThat(shown()).contains("The training of (clv) has no data. Maybe say --data");
    }

    @Test
    void refusesAMapThatNobodyWouldRead() {
        assertThat(train("propensity", "--map", "map.yaml", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(shown()).contains("(--map) is not read by this training of (propensity)");
    }

    @Test
    void namesTheKindsThatLearnFromTheJournal() {
        assertThat(train("uplift", "--data", "journal", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(shown())
                .contains("The training of (uplift) does not learn from the journal.")
                .contains("[churn, clv, next, recommend, segments]");
    }

    @Test
    void refusesColumnsOfFilesWhereTheJournalIsRead() throws IOException {
        Path map = Files.writeString(out.resolve("map.yaml"), "columns: {customer_id: who}");
        assertThat(train("churn", "--data", "journal", "--map", map.toString(), "--out", out.toString()))
                .isEqualTo(2);
        assertThat(shown()).contains("The map (--map) says how files are read, but the journal is read.");
    }

    @Test
    void saysThatTheHubHasSeenNoPurchases() {
        for (String kind : List.of("churn", "clv", "recommend", "segments")) {
            assertThat(train(kind, "--data", "journal", "--out", out.toString()))
                    .isEqualTo(1);
        }
        assertThat(shown().lines())
                .hasSize(4)
                .allMatch(line -> line.contains("'no purchases' is what the hub has seen"));
    }

    @Test
    void refusesAnOptionItDoesNotKnow() {
        assertThat(train("churn", "--dta", "generated")).isEqualTo(2);
        assertThat(shown()).contains("(--dta)").contains("--data");
    }

    @Test
    void namesDataThatIsNotThere() {
        assertThat(train("churn", "--data", out.resolve("none").toString(), "--out", out.toString()))
                .isEqualTo(1);
        assertThat(shown()).contains("nothing readable").contains("Maybe check --data");
    }

    @Test
    void namesEveryCellThatIsNoNumber() throws IOException {
        Path data = Files.writeString(out.resolve("rows.csv"), "complaints_30d,label\n1,1\nmany,0\n2,maybe\n");
        assertThat(train("propensity", "--data", data.toString(), "--out", out.toString()))
                .isEqualTo(1);
        assertThat(shown()).contains("line 3, complaints_30d: 'many'").contains("line 4, label: 'maybe'");
    }

    @Test
    void refusesDataThatTeachesNothing() throws IOException {
        Path data = Files.writeString(out.resolve("rows.csv"), "complaints_30d,label\n1,1\n2,1\n");
        assertThat(train("propensity", "--data", data.toString(), "--out", out.toString()))
                .isEqualTo(2);
        assertThat(shown()).contains("(2) yes among (2) rows");
    }

    @Test
    void writesACompleteModelThatComesCloseToTheShippedOne() throws IOException {
        Path report = out.resolve("report.json");
        assertThat(train(
                        "churn",
                        "--rows",
                        "8000",
                        "--seed",
                        "5",
                        "--out",
                        out.toString(),
                        "--report",
                        report.toString()))
                .isZero();
        JsonNode figures = new ObjectMapper().readTree(report.toFile());
        assertThat(figures.at("/metrics/auc/low").asDouble())
                .isGreaterThan(0.83)
                .isLessThan(figures.at("/metrics/auc/value").asDouble());
        assertThat(figures.at("/split/test_rows").asInt()).isEqualTo(2000);
        assertThat(figures.at("/data/onnx_difference").asDouble()).isLessThanOrEqualTo(1e-5);
        try (OnnxModels trained = OnnxModels.read(out, CATALOGUE, ModelSettings.standard());
                OnnxModels shipped = OnnxModels.read(Shipped.MODELS, CATALOGUE, ModelSettings.standard())) {
            assertThat(trained.problems()).isEmpty();
            Facts atRisk = new Facts(CATALOGUE).set("complaints_30d", 1.0).set("spend_trend_90d", 0.4);
            for (Facts row : List.of(atRisk, new Facts(CATALOGUE))) {
                assertThat(probability(trained, row)).isCloseTo(probability(shipped, row), within(0.06));
            }
        }
    }

    @Test
    void theSameSeedWritesTheSameModel() throws IOException {
        train("propensity", "--rows", "2000", "--out", out.resolve("a").toString());
        train("propensity", "--rows", "2000", "--out", out.resolve("b").toString());
        train("propensity", "--rows", "2000", "--out", out.resolve("b").toString());
        assertThat(out.resolve("a/offer-propensity/model.onnx"))
                .hasSameBinaryContentAs(out.resolve("b/offer-propensity/model.onnx"));
        assertThat(out.resolve("b/offer-propensity/model.yaml"))
                .as("other than the shipped one, and the same again")
                .content()
                .contains("\nversion: 1.1.0\n");
    }

    @Test
    void offersOfOwnDataArePartedByTimeAndCustomer() throws IOException {
        StringBuilder rows = new StringBuilder("customer_id,occurred_at,complaints_30d,label\n");
        for (int i = 0; i < 120; i++) {
            rows.append("c%d,2026-03-%02d,%d,%d%n".formatted(i, 1 + i / 4, i % 7, i % 2));
        }
        Path data = Files.writeString(out.resolve("rows.csv"), rows);
        assertThat(train("propensity", "--data", data.toString(), "--out", out.toString()))
                .isZero();
        assertThat(Files.readString(out.resolve("offer-propensity/training.json")))
                .contains("2026-03-23T00:00:00Z")
                .contains("time, then customer");
    }

    @Test
    void learnsFromAFolderOfFiles() throws IOException {
        Path data = Files.createDirectory(out.resolve("data"));
        StringBuilder rows = new StringBuilder("customer_id,complaints_30d,spend_trend_90d,label\n");
        for (int i = 0; i < 200; i++) {
            boolean left = i % 2 == 0;
            String trend = left ? "0." + (100 + i) : "1." + (100 + i);
            rows.append("c%d,%d,%s,%d%n".formatted(i, left ? 2 : 0, trend, left ? 1 : 0));
        }
        Files.writeString(data.resolve("rows.csv"), rows);
        assertThat(train("churn", "--data", data.toString(), "--out", out.toString()))
                .isZero();
        try (OnnxModels trained = OnnxModels.read(out, CATALOGUE, ModelSettings.standard())) {
            assertThat(probability(
                            trained,
                            new Facts(CATALOGUE).set("complaints_30d", 2.0).set("spend_trend_90d", 0.3)))
                    .isGreaterThan(0.9);
        }
    }

    @Test
    void teachesTextHeadsFromSentences() throws IOException {
        assertThat(train("text", "--data", sentences().toString(), "--out", out.toString()))
                .isZero();
        assertThat(out.resolve("text-en/model.onnx")).exists();
        assertThat(out.resolve("text-en/golden.csv")).exists();
        assertThat(out.resolve("text-en/model.yaml"))
                .as("another graph")
                .content()
                .contains("\nversion: 1.1.0\n");
        assertThat(out.resolve("text-en/card.md")).hasSameBinaryContentAs(Shipped.MODELS.resolve("text-en/card.md"));
        assertThat(shown()).contains("emotion_accuracy").contains("topic_macro_f1");
    }

    @Test
    void namesALabelItDoesNotKnow() throws IOException {
        Files.writeString(out.resolve("zh.csv"), "text,emotion,sentiment,topic\n你好,rage,negative,other\n");
        assertThat(train("text", "--data", out.toString(), "--out", out.toString()))
                .isEqualTo(1);
        assertThat(shown()).contains("line 2, emotion: 'rage' is no such label");
    }

    /** Every sixth own sentence, for a quick lesson in which every class occurs. */
    private Path sentences() throws IOException {
        Path folder = Files.createDirectory(out.resolve("sentences"));
        List<String> all = Files.readAllLines(Shipped.MODELS.resolve("../sentences/en.csv"));
        StringBuilder some = new StringBuilder(all.get(0)).append('\n');
        for (int i = 1; i < all.size(); i += 6) {
            some.append(all.get(i)).append('\n');
        }
        Files.writeString(folder.resolve("en.csv"), some);
        return folder;
    }

    private static double probability(OnnxModels models, Facts row) {
        return models.score("churn", List.of(row)).get(0).probability();
    }

    private int train(String... args) {
        return new TrainCommand(
                        new PrintStream(screen, true, StandardCharsets.UTF_8),
                        Phrases.in(Locale.ENGLISH),
                        zone -> TestFeatures::at,
                        TestJournal::new)
                .run(List.of(args));
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
