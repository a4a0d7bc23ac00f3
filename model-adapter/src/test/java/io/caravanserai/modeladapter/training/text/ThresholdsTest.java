package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThresholdsTest {

    @Test
    void aRareClassIsSaidFromALowerProbabilityOn() {
        double[][] probabilities = new double[100][];
        double[][] truth = new double[100][];
        for (int i = 0; i < 100; i++) {
            boolean rare = i % 10 == 0;
            probabilities[i] = rare ? new double[] {0.6, 0.4} : new double[] {0.9, 0.1};
            truth[i] = rare ? new double[] {0, 1} : new double[] {1, 0};
        }
        double[] each = new Thresholds(Link.EACH, true).chosen(probabilities, truth);
        assertThat(Thresholds.said(Link.EACH, probabilities[0], each)[1]).isTrue();
        double[] among = new Thresholds(Link.ONE_OF, true).chosen(probabilities, truth);
        assertThat(Thresholds.said(Link.ONE_OF, probabilities[0], among)).containsExactly(false, true);
        assertThat(Thresholds.said(Link.ONE_OF, probabilities[1], among)).containsExactly(true, false);
    }

    @Test
    void theLikeliestIsSaidWhereAccuracyIsTheWish() {
        double[] plain =
                new Thresholds(Link.ONE_OF, false).chosen(new double[][] {{0.6, 0.4}}, new double[][] {{0, 1}});
        assertThat(Thresholds.said(Link.ONE_OF, new double[] {0.6, 0.4}, plain)).containsExactly(true, false);
    }
}
