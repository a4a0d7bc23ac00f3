package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

    @Test
    void findsTheBottomOfANarrowValley() {
        double[] found = new Lbfgs(200, 0).minimise(LbfgsTest::rosenbrock, new double[] {-1.2, 1});
        assertThat(found).contains(new double[] {1, 1}, within(1e-4));
    }

    private static double rosenbrock(double[] at, double[] slope) {
        double off = at[1] - at[0] * at[0];
        slope[0] = -400 * at[0] * off - 2 * (1 - at[0]);
        slope[1] = 200 * off;
        return 100 * off * off + (1 - at[0]) * (1 - at[0]);
    }
}
