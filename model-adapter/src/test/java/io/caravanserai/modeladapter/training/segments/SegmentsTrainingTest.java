package io.caravanserai.modeladapter.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.modeladapter.training.Lab;
import io.caravanserai.modeladapter.training.paper.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsTrainingTest {

    @TempDir
    Path folder;

    @Test
    void refusesTooFewCustomers() {
        Lab lab = new Lab(folder).data("customer_id,occurred_at,amount\nc1,2026-01-01,5\n");
        assertThatThrownBy(() -> lab.train(new SegmentsTraining(), "")).hasMessageContaining("1 customers");
    }

    @Test
    void namesAnAmountThatIsNone() {
        Lab lab = new Lab(folder).data("customer_id,occurred_at,amount\nc1,2026-01-01,cheap\n");
        assertThatThrownBy(() -> lab.train(new SegmentsTraining(), ""))
                .hasMessageContaining("line 2, amount: 'cheap' is not an amount");
    }

    @Test
    void findsTheThreeClientelesThereAre() throws IOException {
        Lab lab = new Lab(folder).data(clienteles());
        Report report = lab.train(new SegmentsTraining(), "");
        assertThat(lab.heard()).hasSize(6).allMatch(line -> line.matches("tried \\d groups, silhouette .*"));
        assertThat(report.parameters().get("groups")).isEqualTo(3);
        assertThat(report.metrics().get("silhouette").value()).isGreaterThan(0.6);
        assertThat(report.metrics().get("silhouette").low())
                .isLessThan(report.metrics().get("silhouette").high());
        assertThat(report.metrics().get("same_group_with_another_seed").value()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out/segments/segments.csv")))
                .containsPattern("loyal-1,\\d,5,\\d,loyal,重要价值客户,.*,high_value")
                .containsPattern("gone-1,[12],.*,lost,")
                .containsPattern("new-1,.*,new,");
    }

    /** Thirty loyal, thirty new, thirty long gone. */
    private static String clienteles() {
        Random random = new Random(4);
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,amount\n");
        LocalDate end = LocalDate.parse("2026-12-31");
        for (int i = 0; i < 30; i++) {
            for (int times = 0; times < 20; times++) {
                csv.append("loyal-%d,%s,%d%n"
                        .formatted(i, end.minusDays(random.nextInt(4) + 10L * times), 90 + random.nextInt(20)));
            }
            csv.append("new-%d,%s,%d%n".formatted(i, end.minusDays(random.nextInt(4)), 8 + random.nextInt(4)));
            csv.append("gone-%d,%s,%d%n".formatted(i, end.minusDays(300 + random.nextInt(20)), 8 + random.nextInt(4)));
        }
        return csv.toString();
    }
}
