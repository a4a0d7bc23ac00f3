package io.caravanserai.decision;

/**
 * Customer lifetime value with a constant margin and retention rate: {@code m * r / (1 + d - r)}. Gupta and Lehmann,
 * <i>Managing Customers as Investments</i>, Wharton School Publishing 2005, chapter 2.
 *
 * @param margin share of the spend that is earned
 * @param discountRate yearly
 */
record LifetimeValue(double margin, double discountRate) {

    /** In the currency of the spend, rounded to cents; NaN when the spend is not known. */
    double of(double yearlySpend, double churnProbability) {
        double retention = 1 - churnProbability;
        double value = yearlySpend * margin * retention / (1 + discountRate - retention);
        return Double.isNaN(value) ? value : Math.round(value * 100) / 100.0;
    }
}
