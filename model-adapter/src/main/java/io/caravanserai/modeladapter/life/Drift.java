package io.caravanserai.modeladapter.life;

import io.caravanserai.modeladapter.passport.Bins;
import java.util.ArrayList;
import java.util.List;

/**
 * How far one feature, or the score, is spread otherwise than when the model was taught.
 *
 * @param name catalogue name, {@code score} for the score
 * @param psi population stability index: the sum over the bins of (seen - taught) x ln(seen / taught)
 * @param bins what people read beside them
 * @param taught share of the training rows in each bin
 * @param seen share of the latest rows in each bin
 */
public record Drift(String name, double psi, List<String> bins, List<Double> taught, List<Double> seen) {

    /** Half a row in every bin: an empty one is no infinite surprise. */
    private static final double HALF = 0.5;

    static Drift of(String name, Bins bins, int taughtRows, int[] counts) {
        int rows = 0;
        for (int count : counts) {
            rows += count;
        }
        double psi = 0;
        List<Double> seen = new ArrayList<>();
        for (int bin = 0; bin < counts.length; bin++) {
            double now = smoothed(counts[bin], rows, counts.length);
            double then = smoothed(bins.shares().get(bin) * taughtRows, taughtRows, counts.length);
            psi += (now - then) * Math.log(now / then);
            seen.add(Rounded.four((double) counts[bin] / Math.max(1, rows)));
        }
        return new Drift(name, Rounded.four(psi), bins.labels(), bins.shares(), seen);
    }

    private static double smoothed(double count, double rows, int bins) {
        return (count + HALF) / (rows + HALF * bins);
    }
}
