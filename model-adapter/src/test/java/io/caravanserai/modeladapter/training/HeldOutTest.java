package io.caravanserai.modeladapter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldOutTest {

    @Test
    void figuresAreThoseOfTheTextbook() {
        Map<String, Interval> figures =
                figures(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true});
        assertThat(figures.get("auc").value()).isEqualTo(0.75);
        assertThat(figures.get("accuracy").value()).isEqualTo(0.75);
        assertThat(figures.get("brier").value()).isEqualTo(0.158125, within(1e-9));
        assertThat(figures.get("log_loss").value()).isEqualTo(0.472288, within(1e-6));
        assertThat(figures.get("positive_share").low()).isLessThan(0.5);
    }

    @Test
    void tiesCountHalf() {
        assertThat(figures(new double[] {0.5, 0.5}, new boolean[] {true, false})
                        .get("auc")
                        .value())
                .isEqualTo(0.5);
    }

    private static Map<String, Interval> figures(double[] probabilities, boolean[] yes) {
        Report report = new Report("churn", 1);
        new HeldOut(probabilities, yes).measure(Bootstrap.ofRows(yes.length, 1), report);
        return report.metrics();
    }
}
