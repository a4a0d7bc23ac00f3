package io.caravanserai.modeladapter.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final boolean[] HALF = {false, false, true, true};

    @Test
    void aPerfectOrderHasAnAucOfOneAndTiesAreHalf() {
        assertThat(Auc.of(new double[] {1, 2, 3, 4}, HALF)).isEqualTo(1);
        assertThat(Auc.of(new double[] {1, 1, 1, 1}, HALF)).isEqualTo(0.5);
        assertThat(Auc.of(new double[] {1, 2}, new boolean[] {true, true})).isNaN();
    }

    @Test
    void plattFindsTheSlopeThatMadeTheAnswers() {
        Random random = new Random(1);
        double[] scores = random.doubles(20_000, -3, 3).toArray();
        boolean[] yes = new boolean[scores.length];
        IntStream.range(0, yes.length).forEach(i -> yes[i] = random.nextDouble() < Platt.sigmoid(0.5 * scores[i] - 1));
        Platt platt = Platt.fit(scores, yes);
        assertThat(platt.slope()).isCloseTo(0.5, within(0.05));
        assertThat(platt.shift()).isCloseTo(-1, within(0.06));
    }

    @Test
    void theThresholdLeavesRoomOnBothSides() {
        double[] said = {0.1, 0.4, 0.6, 0.9};
        Threshold chosen = Threshold.chosen(said, HALF, 0.9, 0.7);
        assertThat(chosen.at()).isEqualTo(0.6);
        assertThat(chosen.recall()).isEqualTo(1);
        assertThat(chosen.precision()).isEqualTo(1);
    }

    @Test
    void rowsOfOneCustomerAreDrawnTogether() {
        double[] values = {0, 0, 0, 0, 10, 10, 10, 10};
        double together = width(Bootstrap.ofGroups(List.of(1, 1, 1, 1, 2, 2, 2, 2), 1), values);
        double apart = width(Bootstrap.ofRows(8, 1), values);
        assertThat(together).isGreaterThan(apart);
    }

    @Test
    void qiniIsAboveZeroWhenTheBestComeFirstAndBelowWhenLast() {
        boolean[] treated = {true, false, true, false, true, false, true, false};
        boolean[] yes = {true, false, true, false, false, false, false, false};
        int[] all = IntStream.range(0, 8).toArray();
        double[] best = {8, 7, 6, 5, 4, 3, 2, 1};
        double[] worst = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(Qini.of(best, treated, yes, all)).isPositive();
        assertThat(Qini.of(worst, treated, yes, all)).isNegative();
        assertThat(Qini.of(new double[8], treated, yes, all)).isCloseTo(0, within(1e-9));
    }

    /** Three of four treated say yes and one of four others: two more than without a contact, of four. */
    @Test
    void theQiniCurveEndsWhereEverybodyIsContacted() {
        boolean[] treated = {true, true, true, true, false, false, false, false};
        boolean[] yes = {true, true, true, false, true, false, false, false};
        double[] best = {8, 7, 6, 1, 2, 5, 4, 3};
        List<Qini.Point> curve = Qini.curve(best, treated, yes, 4);
        assertThat(curve).extracting(Qini.Point::contacted).containsExactly(0.25, 0.5, 0.75, 1.0);
        assertThat(curve).extracting(Qini.Point::byLot).containsExactly(0.125, 0.25, 0.375, 0.5);
        assertThat(curve.get(1).gained())
                .as("three yeses of three treated, none of one other")
                .isEqualTo(0.75);
        assertThat(curve.get(3).gained()).isEqualTo(0.5);
    }

    private static double width(Bootstrap draws, double[] values) {
        Interval mean = draws.of(rows ->
                IntStream.of(rows).mapToDouble(row -> values[row]).average().orElseThrow());
        return mean.high() - mean.low();
    }
}
