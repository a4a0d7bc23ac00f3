package io.caravanserai.modeladapter.training.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A CSV file in the making. */
public final class CsvSheet {

    private final List<String[]> lines = new ArrayList<>();

    public CsvSheet(String... header) {
        lines.add(header);
    }

    public CsvSheet row(String... cells) {
        lines.add(cells);
        return this;
    }

    public static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    public static String six(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    public static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    public String text() {
        try {
            return new CsvMapper()
                    .configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, true)
                    .writer(CsvSchema.emptySchema().withLineSeparator("\n"))
                    .writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The sheet could not be written.", impossible);
        }
    }
}
