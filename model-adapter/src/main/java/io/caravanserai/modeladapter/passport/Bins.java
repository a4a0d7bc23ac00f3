package io.caravanserai.modeladapter.passport;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one number or one text was spread over the rows a model was taught with.
 *
 * @param edges of a number, rising: the first bin lies below the first edge, the last from the last edge on; else empty
 * @param values of a text, a bin each, and a last bin for all others and for none; else empty
 * @param shares of the rows in each bin; together 1
 */
public record Bins(List<Double> edges, List<String> values, List<Double> shares) {

    /** Half a row in every bin: an empty one is no infinite surprise. */
    private static final double HALF = 0.5;

    public Bins {
        edges = List.copyOf(edges);
        values = List.copyOf(values);
        shares = List.copyOf(shares);
    }

    public int size() {
        return Math.max(edges.size(), values.size()) + 1;
    }

    /**
     * Population stability index: the sum over the bins of (seen - taught) x ln(seen / taught).
     *
     * @param taughtRows the shares were counted over
     * @param counts seen in each bin
     */
    public double psi(int taughtRows, int[] counts) {
        int rows = Arrays.stream(counts).sum();
        double psi = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double now = smoothed(counts[bin], rows);
            double then = smoothed(shares.get(bin) * taughtRows, taughtRows);
            psi += (now - then) * Math.log(now / then);
        }
        return psi;
    }

    private double smoothed(double count, double rows) {
        return (count + HALF) / (rows + HALF * size());
    }

    public int of(double value) {
        int bin = 0;
        while (bin < edges.size() && value >= edges.get(bin)) {
            bin++;
        }
        return bin;
    }

    public int ofText(@Nullable Object text) {
        int bin = text == null ? -1 : values.indexOf(text);
        return bin < 0 ? values.size() : bin;
    }

    /** What people read beside the bins. */
    public List<String> labels() {
        return IntStream.range(0, size()).mapToObj(this::label).toList();
    }

    private String label(int bin) {
        if (edges.isEmpty()) {
            return bin < values.size() ? values.get(bin) : "…";
        }
        if (bin == 0) {
            return "< " + plain(edges.get(0));
        }
        return bin < edges.size()
                ? plain(edges.get(bin - 1)) + " – " + plain(edges.get(bin))
                : "≥ " + plain(edges.get(bin - 1));
    }

    private static String plain(double edge) {
        return java.math.BigDecimal.valueOf(edge).stripTrailingZeros().toPlainString();
    }
}
