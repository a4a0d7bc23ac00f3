package io.caravanserai.modeladapter.life;

import io.caravanserai.modeladapter.passport.Bins;
import java.util.Arrays;
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

    static Drift of(String name, Bins bins, int taughtRows, int[] counts) {
        int rows = Arrays.stream(counts).sum();
        List<Double> seen = Arrays.stream(counts)
                .mapToObj(count -> Rounded.four((double) count / Math.max(1, rows)))
                .toList();
        return new Drift(name, Rounded.four(bins.psi(taughtRows, counts)), bins.labels(), bins.shares(), seen);
    }
}
