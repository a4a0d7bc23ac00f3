package io.caravanserai.profile.feature;

/** Arithmetic over the three equal periods of a window, oldest first. */
final class Thirds {

    private Thirds() {}

    /** Population standard deviation over the mean; NaN when the mean is zero. */
    static double volatility(double first, double second, double third) {
        double mean = (first + second + third) / 3;
        return mean == 0 ? Double.NaN : Math.sqrt(variance(mean, first, second, third)) / Math.abs(mean);
    }

    private static double variance(double mean, double... sums) {
        double squares = 0;
        for (double sum : sums) {
            squares += (sum - mean) * (sum - mean);
        }
        return squares / sums.length;
    }

    /** The last period over the mean of the two before; NaN when there was nothing before. */
    static double trend(double bothBefore, double last) {
        return bothBefore == 0 ? Double.NaN : last / (bothBefore / 2);
    }
}
