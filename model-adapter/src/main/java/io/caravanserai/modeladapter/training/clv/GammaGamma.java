package io.caravanserai.modeladapter.training.clv;

import org.apache.commons.math3.special.Gamma;

/**
 * Money a purchase (Fader, Hardie and Lee 2005, "RFM and CLV"): amounts of one customer vary as Gamma(p, v), customers
 * differ by v drawn from Gamma(q, gamma). It takes money to be independent of how often somebody buys.
 */
record GammaGamma(double p, double q, double gamma) {

    double logLikelihood(Rhythm one) {
        double x = one.repeats();
        double mean = one.meanRepeat();
        return Gamma.logGamma(p * x + q)
                - Gamma.logGamma(p * x)
                - Gamma.logGamma(q)
                + q * Math.log(gamma)
                + (p * x - 1) * Math.log(mean)
                + p * x * Math.log(x)
                - (p * x + q) * Math.log(gamma + x * mean);
    }

    /** Mean money of this customer's purchases to come; of one without repeats the mean of all. */
    double expectedMoney(Rhythm one) {
        return (gamma + one.repeats() * one.meanRepeat()) * p / (p * one.repeats() + q - 1);
    }
}
