package io.caravanserai.modeladapter.training.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Mean distance between what was promised and what came, over ten equally filled bins (expected calibration error). */
public final class CalibrationError {

    private static final int BINS = 10;

    private CalibrationError() {}

    public static double of(double[] probabilities, boolean[] yes) {
        Integer[] order = IntStream.range(0, yes.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(row -> probabilities[row]));
        double off = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double promised = 0;
            double came = 0;
            for (int i = bin * order.length / BINS; i < (bin + 1) * order.length / BINS; i++) {
                promised += probabilities[order[i]];
                came += yes[order[i]] ? 1 : 0;
            }
            off += Math.abs(promised - came);
        }
        return off / order.length;
    }
}
