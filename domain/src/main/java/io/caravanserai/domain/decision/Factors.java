package io.caravanserai.domain.decision;

/** The four factors of arbitration; one that is switched off counts as 1. */
public record Factors(double propensity, double context, double value, double lever) {

    public double priority() {
        return propensity * context * value * lever;
    }
}
