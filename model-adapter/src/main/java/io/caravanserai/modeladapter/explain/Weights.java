package io.caravanserai.modeladapter.explain;

import org.apache.commons.math3.special.Gamma;

/** How probable it is, in a random order, that exactly these players came before one and exactly those after it. */
final class Weights {

    private static final int SMALL = 32;
    private static final double[][] TABLE = new double[SMALL][SMALL];

    static {
        for (int before = 0; before < SMALL; before++) {
            for (int after = 0; after < SMALL; after++) {
                TABLE[before][after] = computed(before, after);
            }
        }
    }

    private Weights() {}

    /** {@code before! after! / (before + after + 1)!} */
    static double of(int before, int after) {
        return before < SMALL && after < SMALL ? TABLE[before][after] : computed(before, after);
    }

    private static double computed(int before, int after) {
        return Math.exp(Gamma.logGamma(before + 1) + Gamma.logGamma(after + 1) - Gamma.logGamma(before + after + 2));
    }
}
