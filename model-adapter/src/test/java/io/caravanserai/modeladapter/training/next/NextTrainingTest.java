package io.caravanserai.modeladapter.training.next;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.modeladapter.training.Lab;
import io.caravanserai.modeladapter.training.paper.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextTrainingTest {

    private static final List<String> STEPS = List.of("browse", "compare", "buy", "end");

    @TempDir
    Path folder;

    @Test
    void namesEveryColumnThatIsNotThere() {
        Lab lab = new Lab(folder).data("who,when\nc1,2026-01-01\n");
        assertThatThrownBy(() -> lab.train(new NextTraining(), ""))
                .hasMessageContaining("'customer_id' is not a column")
                .hasMessageContaining("'step' is not a column");
    }

    @Test
    void probabilitiesOfAnUnseenContextAreThoseOfAShorterOne() {
        PathModel model = new PathModel(STEPS).learn(List.of("browse", "compare", "buy", "end"));
        assertThat(model.after(List.of("buy", "compare"))).isEqualTo(model.after(List.of("compare")));
        assertThat(model.after(List.of("browse")).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void learnsThatConsultingAfterComparingLeadsToBuying() {
        Lab lab = new Lab(folder).data(paths(200));
        Report report = lab.train(new NextTraining(), "");
        assertThat(lab.heard()).first().asString().startsWith("read ");
        assertThat(lab.heard()).last().asString().isEqualTo("examined 50 paths");
        assertThat(report.metrics().get("accuracy").low())
                .isGreaterThan(
                        report.metrics().get("accuracy_of_the_usual_step").high());
        assertThat(report.metrics().get("log_loss").high())
                .isLessThan(report.metrics().get("log_loss_without_the_path").low());
        assertThat(folder.resolve("out/next/next.csv")).content().contains("before_last,last,next,probability,seen");
    }

    /** Consulting after comparing ends in buying, after browsing it ends the path. */
    private static String paths(int customers) {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,step\n");
        for (int customer = 0; customer < customers; customer++) {
            List<String> path = random.nextBoolean()
                    ? List.of("browse", "compare", "consult", "buy")
                    : List.of("browse", "browse", "consult");
            for (int i = 0; i < path.size(); i++) {
                csv.append("c%d,2026-01-01T10:%02d:00Z,%s%n".formatted(customer, i, path.get(i)));
            }
        }
        return csv.toString();
    }
}
