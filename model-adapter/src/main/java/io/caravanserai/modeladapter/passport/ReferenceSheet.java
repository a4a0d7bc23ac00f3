package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Writes the {@code reference} of a passport: the last part of the file, put in place of the one before. */
public final class ReferenceSheet {

    private static final String MARK =
            "# Written by the training: how inputs and scores were spread. Drift is measured against it.";
    private static final int BINS = 10;
    private static final int FEW = 12;
    private static final MathContext DIGITS = new MathContext(4);

    private final Passport passport;
    private final List<Facts> rows;
    private final double[] scores;

    /** @param scores one a row */
    public ReferenceSheet(Passport passport, List<Facts> rows, double[] scores) {
        this.passport = passport;
        this.rows = rows;
        this.scores = scores;
    }

    /** The passport with this reference and no other. */
    public byte[] in(byte[] yaml) {
        String text = new String(yaml, StandardCharsets.UTF_8);
        int before = text.indexOf(MARK);
        String kept = before < 0 ? text : text.substring(0, before);
        return (kept.stripTrailing() + "\n" + sheet()).getBytes(StandardCharsets.UTF_8);
    }

    private String sheet() {
        StringBuilder sheet = new StringBuilder(MARK + "\nreference:\n  rows: " + rows.size() + "\n");
        sheet.append("  score: ").append(numbers(scores)).append("\n  features:\n");
        for (Input input : passport.inputs()) {
            bins(input).ifPresent(bins -> sheet.append("    %s: %s\n".formatted(input.feature(), bins)));
        }
        return sheet.toString();
    }

    private Optional<String> bins(Input input) {
        if (input instanceof NumberInput number) {
            return Optional.of(numbers(rows.stream().mapToDouble(number::known).toArray()));
        }
        return input instanceof TextInput text ? Optional.of(texts(text)) : Optional.empty();
    }

    private String texts(TextInput text) {
        Bins bins = new Bins(List.of(), text.values(), List.of());
        String values = text.values().stream().map(ReferenceSheet::quoted).collect(Collectors.joining(", "));
        String shares = shares(bins, row -> bins.ofText(rows.get(row).at(text.slot())));
        return "{values: [" + values + "], shares: [" + shares + "]}";
    }

    private String numbers(double[] values) {
        List<Double> edges = edges(values);
        Bins bins = new Bins(edges, List.of(), List.of());
        return "{edges: [" + edges.stream().map(ReferenceSheet::plain).collect(Collectors.joining(", "))
                + "], shares: [" + shares(bins, row -> bins.of(values[row])) + "]}";
    }

    /** A bin for each value of a small count, else equally filled ones. */
    static List<Double> edges(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        double[] distinct = DoubleStream.of(sorted).distinct().limit(FEW + 1L).toArray();
        DoubleStream candidates = distinct.length <= FEW
                ? Arrays.stream(distinct)
                : IntStream.range(1, BINS).mapToDouble(bin -> sorted[(int) ((long) bin * sorted.length / BINS)]);
        List<Double> edges = candidates
                .map(edge -> BigDecimal.valueOf(edge).round(DIGITS).doubleValue())
                .filter(edge -> edge > sorted[0])
                .distinct()
                .boxed()
                .toList();
        return edges.isEmpty() ? List.of(sorted[0] + 1) : edges;
    }

    private String shares(Bins bins, ToIntFunction<Integer> binOf) {
        int[] counts = new int[bins.size()];
        for (int row = 0; row < rows.size(); row++) {
            counts[binOf.applyAsInt(row)]++;
        }
        List<String> shares = new ArrayList<>();
        for (int count : counts) {
            shares.add(String.format(Locale.ROOT, "%.4f", (double) count / rows.size()));
        }
        return String.join(", ", shares);
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z][A-Za-z_]*") ? value : "'" + value.replace("'", "''") + "'";
    }

    private static String plain(double edge) {
        return BigDecimal.valueOf(edge).stripTrailingZeros().toPlainString();
    }
}
