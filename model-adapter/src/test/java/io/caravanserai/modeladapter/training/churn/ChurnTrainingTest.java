package io.caravanserai.modeladapter.training.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.TestFeatures;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChurnTrainingTest {

    private final List<String> heard = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void namesTheLabelColumnThatIsNotThere() throws IOException {
        write("t.csv", "a,b\n1,2\n");
        assertThatThrownBy(() -> train(ColumnMap.none()))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("'label' is not a column")
                .hasMessageContaining("columns: {label: <one of [a, b]>}");
    }

    @Test
    void namesALabelOfOneAnswer() throws IOException {
        write("t.csv", "a,label\n1,stays\n2,goes\n");
        assertThatThrownBy(() -> train(ColumnMap.none()))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("holds one answer only")
                .hasMessageContaining("yes: [one of [goes, stays]]");
    }

    @Test
    void namesALabelThatIsBlank() throws IOException {
        write("t.csv", "a,label\n1,1\n2,\n3,0\n");
        assertThatThrownBy(() -> train(ColumnMap.none())).hasMessageContaining("line 3, label: is blank");
    }

    @Test
    void refusesTooFewRows() throws IOException {
        write("t.csv", "a,label\n1,1\n2,0\n");
        assertThatThrownBy(() -> train(ColumnMap.none())).hasMessageContaining("1 yes, 1 no");
    }

    @Test
    void namesACellThatIsNoNumberWhereTheMapWantsOne() throws IOException {
        write("t.csv", table(100, 1).replaceFirst("\n\\d+", "\nmany"));
        assertThatThrownBy(() -> train(map("types: {calls: number}"))).hasMessageContaining("line 2, calls: 'many'");
    }

    @Test
    void namesARowOfAnotherWidth() throws IOException {
        write("t.csv", "a,label\n1,1\n2,0,3\n");
        assertThatThrownBy(() -> train(ColumnMap.none())).hasMessageContaining("line 3: '3 cells'");
    }

    @Test
    void namesATimeThatCannotBeRead() throws IOException {
        write("t.csv", "customer_id,occurred_at,amount\nc1,yesterday,5\n");
        assertThatThrownBy(() -> train(ColumnMap.none()))
                .hasMessageContaining("line 2, occurred_at: 'yesterday' is not a time");
    }

    @Test
    void refusesPurchasesOfTooShortATime() throws IOException {
        write("t.csv", "customer_id,occurred_at,amount\nc1,2026-01-01,5\nc1,2026-02-01,5\n");
        assertThatThrownBy(() -> train(ColumnMap.none()))
                .hasMessageContaining("31 days")
                .hasMessageContaining("Maybe set fewer quiet_days")
                .hasMessageContaining("1 customers");
    }

    @Test
    void treesLearnWhatALineCannotSay() throws IOException {
        write("t.csv", table(700, 3));
        Report report = train(map("settings: {folds: 3}"));
        assertThat(report.parameters().get("kept").toString()).contains("trees");
        assertThat(report.metrics().get("auc").low()).isGreaterThan(0.85);
        assertThat((Double) report.data().get("onnx_difference")).isLessThanOrEqualTo(1e-5);
        assertThat(folder.resolve("out/churn/model.yaml")).content().contains("one_hot", "feature: calls");
        assertThat(folder.resolve("out/churn/card.md")).content().contains("| auc |");
        assertThat(heard)
                .startsWith("read 700 rows")
                .anyMatch(line -> line.matches("tried boosted trees, 4 leaves, .*"))
                .anyMatch(line -> line.matches("kept .*trees.*, AUC .* on rows that did not teach"));
    }

    @Test
    void aLineIsKeptWhereALineIsTheTruthAndItsGraphSaysTheSame() throws IOException {
        write("t.csv", line(200, 9));
        Report report = train(map("settings: {folds: 2}"));
        assertThat(report.parameters().get("kept").toString()).startsWith("logistic regression");
        assertThat((Double) report.data().get("onnx_difference")).isLessThanOrEqualTo(1e-5);
    }

    @Test
    void withoutATestPartEveryRowIsExaminedOnce() throws IOException {
        write("t.csv", line(120, 10));
        Report report = train(map("settings: {folds: 2, test_share: 0}"));
        assertThat(report.asMap().get("split").toString())
                .contains("cross-validation by equal row", "folds=2", "test_rows=120");
        assertThat(report.metrics().get("auc").value()).isGreaterThan(0.8);
        assertThat(report.metrics()).containsKey("auc_mean_of_folds");
    }

    /** Left the likelier the more of both signs there is. */
    private static String line(int rows, long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("calls,minutes,label\n");
        for (int i = 0; i < rows; i++) {
            double calls = random.nextGaussian();
            double minutes = random.nextGaussian();
            boolean left = random.nextDouble() < 1 / (1 + Math.exp(-2 * calls - 2 * minutes));
            csv.append("%.4f,%.4f,%d%n".formatted(calls, minutes, left ? 1 : 0));
        }
        return csv.toString();
    }

    @Test
    void theSameSeedWritesTheSameModel() throws IOException {
        write("t.csv", table(100, 4));
        train(map("settings: {folds: 2}"));
        byte[] first = Files.readAllBytes(folder.resolve("out/churn/model.onnx"));
        train(map("settings: {folds: 2}"));
        assertThat(folder.resolve("out/churn/model.onnx")).hasBinaryContent(first);
    }

    @Test
    void silenceIsLearnedFromEarlierCutsOnly() throws IOException {
        write("t.csv", purchases(150, 5));
        Report report = train(map("settings: {quiet_days: 20, step_days: 10, history_days: 30, folds: 2}"));
        assertThat(report.metrics().get("auc").value()).isGreaterThan(0.8);
        assertThat(report.asMap().get("split").toString()).contains("by=time", "quiet_days=20");
        assertThat(report.asMap().get("split").toString()).contains("teach_rows=" + rowsKnownInTime());
    }

    @Test
    void stepsThatDoNotFillTheQuietDaysAreCountedUp() throws IOException {
        write("t.csv", purchases(60, 5));
        ColumnMap map = map("settings: {quiet_days: 20, step_days: 7, history_days: 30}");
        Lesson lesson = new SilenceLesson(map, TestFeatures::at)
                .read(new TableReader(map).read(folder.resolve("t.csv")), new Report("churn", 1));
        assertThat(lesson.ahead()).isEqualTo(3);
    }

    /** Customers of the cuts whose twenty quiet days, two steps of ten, had passed before the last cut. */
    private long rowsKnownInTime() throws IOException {
        ColumnMap map = ColumnMap.read(folder.resolve("map.yaml"));
        Lesson lesson = new SilenceLesson(map, TestFeatures::at)
                .read(new TableReader(map).read(folder.resolve("t.csv")), new Report("churn", 1));
        int last = Arrays.stream(lesson.period()).max().orElseThrow();
        return Arrays.stream(lesson.period()).filter(cut -> cut <= last - 2).count();
    }

    /** Each customer says one thing in every month, and nothing else tells it: who is met again is known. */
    @Test
    void whatItLearnedOfACustomerDoesNotExamineIt() throws IOException {
        StringBuilder csv = new StringBuilder("customer_id,shoe,calls,label\n");
        Random random = new Random(6);
        for (int customer = 0; customer < 40; customer++) {
            int label = random.nextInt(2);
            for (int month = 0; month < 5; month++) {
                csv.append("c%d,%d,%d,%d%n".formatted(customer, customer * 37 % 40, random.nextInt(100), label));
            }
        }
        write("t.csv", csv.toString());
        Report report = train(map("settings: {folds: 2}"));
        assertThat(report.metrics().get("auc").value()).isLessThan(0.75);
        assertThat(report.asMap().get("split").toString()).contains("by=customer and equal row");
    }

    /** What calls mean turns round in the last quarter: only who saw it could know. */
    @Test
    void laterRowsDoNotTeachWhatTheyExamine() throws IOException {
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,calls,label\n");
        Random random = new Random(7);
        for (int row = 0; row < 200; row++) {
            int calls = random.nextInt(1_000_000);
            boolean left = (calls > 500_000) == (row < 150);
            Instant day = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * row);
            csv.append("c%d,%s,%d,%d%n".formatted(row, day, calls, left ? 1 : 0));
        }
        write("t.csv", csv.toString());
        Report report = train(map("settings: {folds: 2}"));
        assertThat(report.metrics().get("auc").value()).isLessThan(0.1);
        assertThat(report.asMap().get("split").toString())
                .contains("by=time, then customer and equal row", "examined_from=2026-05-31", "teach_rows=150");
        assertThat(folder.resolve("out/churn/model.yaml")).content().contains("2026-01-01", "2026-07-19");
    }

    /** Left when exactly one of two signs is there: an interaction. */
    private static String table(int rows, long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("calls,minutes,plan,label\n");
        for (int i = 0; i < rows; i++) {
            int calls = random.nextInt(10);
            boolean prepaid = random.nextBoolean();
            boolean left = (calls > 4) != prepaid && random.nextDouble() < 0.95;
            csv.append("%d,%d,%s,%d%n"
                    .formatted(calls, random.nextInt(10_000), prepaid ? "prepaid" : "contract", left ? 1 : 0));
        }
        return csv.toString();
    }

    /** Half of the customers buy every few days until the end, the others stop at a random day. */
    private static String purchases(int customers, long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,amount\n");
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int customer = 0; customer < customers; customer++) {
            int stops = customer % 2 == 0 ? 150 : 20 + random.nextInt(130);
            for (int day = random.nextInt(5); day < stops; day += 2 + random.nextInt(6)) {
                csv.append("c%d,%s,10%n".formatted(customer, start.plusSeconds(86_400L * day)));
            }
        }
        return csv.toString();
    }

    private Report train(ColumnMap map) {
        Path data = folder.resolve("t.csv");
        return new ChurnTraining(zone -> TestFeatures::at)
                .train(new TrainingRequest(data, map, folder.resolve("out"), 1, heard::add));
    }

    private ColumnMap map(String yaml) throws IOException {
        return ColumnMap.read(Files.writeString(folder.resolve("map.yaml"), yaml));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
