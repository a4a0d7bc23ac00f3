package io.caravanserai.modeladapter.training.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.training.Lab;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.Report;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpliftTrainingTest {

    @TempDir
    Path folder;

    @Test
    void namesAControlGroupThatIsNotThere() {
        Lab lab = new Lab(folder).data("treatment,age,label\nmail,30,1\nmail,40,0\n");
        assertThatThrownBy(() -> lab.train(new UpliftTraining(), ""))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("'0' is no control group")
                .hasMessageContaining("settings: {control: …}");
    }

    @Test
    void namesTheTreatmentColumnThatIsNotThere() {
        Lab lab = new Lab(folder).data("age,label\n30,1\n");
        assertThatThrownBy(() -> lab.train(new UpliftTraining(), ""))
                .hasMessageContaining("'treatment' is not a column");
    }

    @Test
    void findsWhomTheContactHelps() {
        Lab lab = new Lab(folder).data(campaign(2400));
        Report report = lab.train(new UpliftTraining(), "");
        assertThat(lab.heard())
                .filteredOn(line -> line.startsWith("tried two boosted tree ensembles, Qini "))
                .as("five folds, and all rows")
                .hasSize(6);
        assertThat(report.metrics().get("qini").low()).isPositive();
        assertThat(report.metrics().get("uplift_of_best_third").low())
                .isGreaterThan(report.metrics().get("uplift_of_last_third").high());
        assertThat((Double) report.data().get("onnx_difference")).isLessThanOrEqualTo(1e-5);
        assertThat(folder.resolve("out/uplift/golden.csv")).exists();
        assertThat(report.json()).contains("qini_curve", "\"contacted\" : 0.05");
        assertThat(folder.resolve("out/uplift/card.md")).content().contains("| 5 % |", "| 100 % |", "\n## Limits");
    }

    /** Of forty towns the contact helps some and harms some; of a town that did not teach nothing is known. */
    @Test
    void equalRowsStayOnOneSideAndAreDrawnTogether() {
        Report report = new Lab(folder).data(towns()).train(new UpliftTraining(), "");
        assertThat(report.asMap().get("split").toString()).contains("cross-validation by equal row");
        assertThat(report.metrics().get("qini").low()).isNegative();
        Interval uplift = report.metrics().get("average_uplift");
        assertThat(uplift.high() - uplift.low()).isGreaterThan(0.14);
    }

    private static String towns() {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("treatment,town,label\n");
        for (int i = 0; i < 1600; i++) {
            int town = i % 40;
            boolean contacted = random.nextBoolean();
            double chance = !contacted ? 0.4 : town * 7 % 20 < 10 ? 0.8 : 0.1;
            csv.append("%d,t%d,%d%n".formatted(contacted ? 1 : 0, town, random.nextDouble() < chance ? 1 : 0));
        }
        return csv.toString();
    }

    /** The contact helps those under forty and nobody else. */
    private static String campaign(int rows) {
        Random random = new Random(2);
        StringBuilder csv = new StringBuilder("treatment,age,label\n");
        for (int i = 0; i < rows; i++) {
            int age = 18 + random.nextInt(60);
            boolean contacted = random.nextBoolean();
            double chance = 0.2 + (contacted && age < 40 ? 0.4 : 0);
            csv.append("%d,%d,%d%n".formatted(contacted ? 1 : 0, age, random.nextDouble() < chance ? 1 : 0));
        }
        return csv.toString();
    }
}
