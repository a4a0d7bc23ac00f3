package io.caravanserai.modeladapter.life;

/** Figures as people read them. */
final class Rounded {

    private static final double TEN_THOUSAND = 10_000;

    private Rounded() {}

    static double four(double value) {
        return Math.round(value * TEN_THOUSAND) / TEN_THOUSAND;
    }
}
