package io.caravanserai.modeladapter.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.passport.Input;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.passport.Passport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Picks rows from the least to the most probable and writes them down with the trainer's own probability. */
public final class GoldenWriter {

    private static final int ROWS = 20;

    private final Passport passport;

    public GoldenWriter(Passport passport) {
        this.passport = passport;
    }

    public String write(List<LabelledRow> rows, double[] expected) {
        List<Integer> order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> expected[i]))
                .toList();
        int picked = Math.min(ROWS, rows.size());
        List<String[]> lines = new ArrayList<>();
        lines.add(header());
        for (int i = 0; i < picked; i++) {
            int index = order.get((int) ((long) i * (rows.size() - 1) / Math.max(1, picked - 1)));
            lines.add(line(rows.get(index).facts(), expected[index]));
        }
        return csv(lines);
    }

    private String[] header() {
        List<String> names =
                new ArrayList<>(passport.inputs().stream().map(Input::feature).toList());
        names.add("expected");
        return names.toArray(String[]::new);
    }

    private String[] line(Facts facts, double expected) {
        List<String> cells = new ArrayList<>();
        for (Input input : passport.inputs()) {
            cells.add(cell(facts.get(input.feature())));
        }
        cells.add(String.format(Locale.ROOT, "%.4f", expected));
        return cells.toArray(String[]::new);
    }

    private static String cell(@org.jspecify.annotations.Nullable Object fact) {
        if (fact instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return fact == null ? "" : String.valueOf(fact);
    }

    private static String csv(List<String[]> lines) {
        try {
            return new CsvMapper()
                    .configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, true)
                    .writer(CsvSchema.emptySchema().withLineSeparator("\n"))
                    .writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Golden scores could not be written.", impossible);
        }
    }
}
