package io.caravanserai.modeladapter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinaryMetricsTest {

    @Test
    void areThoseOfTheTextbook() {
        BinaryMetrics metrics =
                BinaryMetrics.of(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true});
        assertThat(metrics.auc()).isEqualTo(0.75);
        assertThat(metrics.accuracy()).isEqualTo(0.75);
        assertThat(metrics.brier()).isEqualTo(0.158125, within(1e-9));
        assertThat(metrics.logLoss()).isEqualTo(0.472288, within(1e-6));
    }

    @Test
    void tiesCountHalf() {
        assertThat(BinaryMetrics.of(new double[] {0.5, 0.5}, new boolean[] {true, false})
                        .auc())
                .isEqualTo(0.5);
    }
}
