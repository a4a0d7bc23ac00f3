package io.caravanserai.modeladapter.training.churn;

import static org.assertj.core.api.Assertions.assertThat;

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
    void saysThatItsTimeSplitsNothing() throws IOException {
        assertThat(read(snapshots()).hasPeriods()).isFalse();
        assertThat(report.json()).contains("column occurred_at splits nothing");
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
        Path file = Files.writeString(folder.resolve("t.csv"), csv);
        return new LabelledTable(ColumnMap.none()).read(new TableReader(ColumnMap.none()).read(file), report);
    }
}
