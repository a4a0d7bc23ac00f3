package io.caravanserai.modeladapter.training.clv;

import org.apache.commons.math3.special.Gamma;

/**
 * BG/NBD (Fader, Hardie and Lee 2005, "Counting Your Customers the Easy Way"): a customer buys at a rate drawn from
 * Gamma(r, alpha) and after each purchase leaves for good with a probability drawn from Beta(a, b). Everything is computed
 * in logarithms, so that customers with hundreds of purchases do no harm.
 */
record BgNbd(double r, double alpha, double a, double b) {

    private static final int MOST_TERMS = 100_000;
    private static final double SMALL = 1e-14;
    /** The formula for expected purchases divides by a - 1. */
    private static final double AROUND_ONE = 1e-6;

    double logLikelihood(Rhythm one) {
        double x = one.repeats();
        double common = Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * Math.log(alpha);
        double stayed = Gamma.logGamma(a + b) + Gamma.logGamma(b + x) - Gamma.logGamma(b) - Gamma.logGamma(a + b + x);
        double alive = -(r + x) * Math.log(alpha + one.known());
        double gone = x > 0
                ? Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + one.last())
                : Double.NEGATIVE_INFINITY;
        return common + stayed + logSum(alive, gone);
    }

    double probabilityAlive(Rhythm one) {
        return 1 / (1 + oddsGone(one));
    }

    /** Purchases expected in the time after {@code known}. */
    double expectedPurchases(Rhythm one, double time) {
        double near = Math.abs(a - 1) < AROUND_ONE ? 1 + AROUND_ONE : a;
        double x = one.repeats();
        double z = time / (alpha + one.known() + time);
        double shrink = (r + x) * (Math.log(alpha + one.known()) - Math.log(alpha + one.known() + time));
        double series = Math.exp(shrink + logHypergeometric(r + x, b + x, near + b + x - 1, z));
        return (near + b + x - 1) / (near - 1) * (1 - series) / (1 + oddsGone(one));
    }

    private double oddsGone(Rhythm one) {
        double x = one.repeats();
        return x == 0
                ? 0
                : Math.exp(Math.log(a)
                        - Math.log(b + x - 1)
                        + (r + x) * (Math.log(alpha + one.known()) - Math.log(alpha + one.last())));
    }

    /** Gauss's series; all its terms are positive here, 0 <= z < 1. */
    private static double logHypergeometric(double first, double second, double third, double z) {
        double term = 1;
        double sum = 1;
        double scale = 0;
        for (int n = 0; n < MOST_TERMS && term > SMALL * sum; n++) {
            term *= (first + n) * (second + n) / ((third + n) * (n + 1)) * z;
            sum += term;
            if (sum > 1e200) {
                term /= 1e200;
                sum /= 1e200;
                scale += 200 * Math.log(10);
            }
        }
        return scale + Math.log(sum);
    }

    private static double logSum(double one, double other) {
        double most = Math.max(one, other);
        return most + Math.log(Math.exp(one - most) + Math.exp(other - most));
    }
}
