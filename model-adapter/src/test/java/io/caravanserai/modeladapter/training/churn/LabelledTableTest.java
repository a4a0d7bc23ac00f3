package io.caravanserai.modeladapter.training.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTableTest {

    private final Report report = new Report("churn", 1);

    @TempDir
    Path folder;

    @Test
    void monthsOfOneCustomerAndEqualRowsBelongTogether() throws IOException {
        Lesson lesson = read(snapshots());
        List<String> groups = lesson.together().group();
        assertThat(groups.subList(0, 3)).containsOnly(groups.get(0));
        assertThat(groups.get(120)).as("equal to a row of the first customer").isEqualTo(groups.get(0));
        assertThat(groups.stream().distinct()).hasSize(40);
        assertThat(lesson.together().by()).isEqualTo("customer and equal row");
    }

    @Test
    void laterMonthsExamineWhatEarlierOnesOfOthersTaught() throws IOException {
        Lesson lesson = read(snapshots());
        Fold fold = lesson.byTime().fold();
        assertThat(fold.teach()).hasSizeGreaterThan(50).allMatch(row -> row % 3 < 2);
        assertThat(fold.examine()).isNotEmpty().allMatch(row -> row % 3 == 2);
        assertThat(groups(lesson, fold.teach())).doesNotContainAnyElementsOf(groups(lesson, fold.examine()));
        assertThat(report.json()).contains("\"examined_from\" : \"2026-03-01T00:00:00Z\"", "\"rows_left_out\"");
    }

    @Test
    void theMapMayWantTheTimeToSplitNothing() throws IOException {
        assertThat(read(snapshots(), "settings: {split: customer}").byTime()).isNull();
        assertThat(read(snapshots(), "settings: {test_share: 0}").byTime()).isNull();
        assertThat(report.json()).contains("column occurred_at splits nothing, as the map wants it");
    }

    @Test
    void refusesAPercentageThatExamines() {
        assertThatThrownBy(() -> read(snapshots(), "settings: {test_share: 25}"))
                .hasMessageContaining("settings, test_share: '25' is not a share from 0.0 to 0.5")
                .hasMessageContaining("Maybe 0.25 for a quarter.");
    }

    @Test
    void namesATimeThatCannotBeReadAndATimeFromWhichOneAnswerIsMissing() {
        assertThatThrownBy(() -> read(snapshots().replaceFirst("2026-02-01", "soon")))
                .hasMessageContaining("line 3, occurred_at: 'soon' is not a time");
        String yesComesLate = snapshots().replaceAll("(2026-0[12]-01,\\d+),1", "$1,0");
        assertThatThrownBy(() -> read(yesComesLate))
                .hasMessageContaining("'2026-03-01T00:00:00Z' is from when rows examine")
                .hasMessageContaining("Maybe set another test_share");
    }

    private static List<String> groups(Lesson lesson, List<Integer> rows) {
        return rows.stream().map(lesson.together().group()::get).toList();
    }

    @Test
    void whereNearlyAllRowsAreEqualOnlyCustomersAreKeptTogether() throws IOException {
        StringBuilder csv = new StringBuilder("customer_id,plan,label\n");
        for (int i = 0; i < 120; i++) {
            csv.append("c%d,%s,%d%n".formatted(i / 3, i % 2 == 0 ? "a" : "b", i % 5 == 0 ? 1 : 0));
        }
        Lesson lesson = read(csv.toString());
        assertThat(lesson.together().by()).isEqualTo("customer");
        assertThat(lesson.together().group().stream().distinct()).hasSize(40);
    }

    @Test
    void rowsWhoseCustomerIsNotKnownAreNotOfOneCustomer() throws IOException {
        StringBuilder csv = new StringBuilder("customer_id,calls,label\n");
        for (int i = 0; i < 60; i++) {
            csv.append(",%d,%d%n".formatted(i, i % 2));
        }
        assertThat(read(csv.toString()).together().group().stream().distinct()).hasSize(60);
    }

    /** Three months of forty customers, and one row more. */
    private static String snapshots() {
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,calls,label\n");
        for (int i = 0; i < 120; i++) {
            csv.append("c%d,2026-0%d-01,%d,%d%n".formatted(i / 3, 1 + i % 3, i, i / 3 % 2));
        }
        return csv.append("late,2026-03-01,0,0\n").toString();
    }

    private Lesson read(String csv) throws IOException {
        return read(csv, "settings: {}");
    }

    private Lesson read(String csv, String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), csv);
        ColumnMap map = ColumnMap.read(Files.writeString(folder.resolve("map.yaml"), yaml));
        return new LabelledTable(map, 1).read(new TableReader(map).read(file), report);
    }
}
