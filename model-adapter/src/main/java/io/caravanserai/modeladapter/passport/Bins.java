package io.caravanserai.modeladapter.passport;

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

    public Bins {
        edges = List.copyOf(edges);
        values = List.copyOf(values);
        shares = List.copyOf(shares);
    }

    public int size() {
        return Math.max(edges.size(), values.size()) + 1;
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
