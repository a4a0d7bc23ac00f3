package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CSV whose columns are catalogue names plus one number to learn or to expect; a blank cell is an absent fact. */
public final class FactsCsv {

    private static final CsvMapper CSV = new CsvMapper();
    private static final String CUSTOMER = "customer_id";
    private static final String TIME = "occurred_at";
    private static final String PROBABILITY = "probability";

    private final Catalogue catalogue;
    private final String target;
    private final boolean strict;
    private final List<String> labels;

    private FactsCsv(Catalogue catalogue, String target, boolean strict, List<String> labels) {
        this.catalogue = catalogue;
        this.target = target;
        this.strict = strict;
        this.labels = labels;
    }

    /**
     * Golden scores or labels: {@code expected} beside the facts, of labels {@code probability} when there, and no column that is
     * neither.
     *
     * @param labels that may be expected; none where numbers are
     */
    public static FactsCsv golden(Catalogue catalogue, List<String> labels) {
        return new FactsCsv(catalogue, "expected", true, labels);
    }

    /** Training data: {@code label} (0 or 1) beside the facts, {@code customer_id} and {@code occurred_at} when there; others are left aside. */
    public static FactsCsv labelled(Catalogue catalogue) {
        return new FactsCsv(catalogue, "label", false, List.of());
    }

    /** Facts alone, and no column that is none. */
    public static FactsCsv facts(Catalogue catalogue) {
        return new FactsCsv(catalogue, "", true, List.of());
    }

    /** Rows that could be read; what could not is added to the problems. */
    public List<LabelledRow> read(byte[] csv, Problems problems) {
        return read(new ByteArrayInputStream(csv), problems);
    }

    public List<LabelledRow> read(InputStream csv, Problems problems) {
        List<LabelledRow> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .with(CsvParser.Feature.TRIM_SPACES)
                .readValues(csv)) {
            for (int line = 2; lines.hasNextValue(); line++) {
                row(line, lines.nextValue(), problems).ifPresent(rows::add);
            }
        } catch (JacksonException notCsv) {
            problems.add("", notCsv.getOriginalMessage(), "is where reading stopped", "Maybe a quote is not closed.");
        } catch (IOException unreadable) {
            problems.add("", unreadable.getMessage(), "kept the file from being read", "Maybe check the disk.");
        }
        return rows;
    }

    private Optional<LabelledRow> row(int line, Map<String, String> cells, Problems problems) {
        int before = problems.list().size();
        Facts facts = new Facts(catalogue);
        catalogue.entries().stream().filter(e -> cells.containsKey(e.name())).forEach(e -> facts.set(e.name(), null));
        cells.forEach((column, cell) -> fill(facts, line, column, cell, problems));
        double expected = target.isEmpty() ? Double.NaN : target(line, cells.getOrDefault(target, ""), problems);
        double sure = probability(line, cells, problems);
        return problems.list().size() == before
                ? Optional.of(new LabelledRow(line, facts, expected, sure, told(cells, CUSTOMER), told(cells, TIME)))
                : Optional.empty();
    }

    /** Beside a label; NaN where the row does not say. */
    private double probability(int line, Map<String, String> cells, Problems problems) {
        String cell = labels.isEmpty() ? "" : told(cells, PROBABILITY);
        return cell.isBlank()
                ? Double.NaN
                : number(line, PROBABILITY, cell, problems).orElse(Double.NaN);
    }

    private double target(int line, String cell, Problems problems) {
        if (labels.isEmpty()) {
            return number(line, target, cell, problems).orElse(Double.NaN);
        }
        if (!labels.contains(cell)) {
            problems.add(
                    "line " + line + ", " + target,
                    cell,
                    "is not a label of the output",
                    "Maybe one of " + labels + ".");
        }
        return labels.indexOf(cell);
    }

    private static String told(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private void fill(Facts facts, int line, String column, String cell, Problems problems) {
        if (column.equals(target) || cell.isBlank() || (column.equals(PROBABILITY) && !labels.isEmpty())) {
            return;
        }
        Optional<Entry> entry = catalogue.find(column);
        if (entry.isPresent()) {
            value(entry.get(), line, cell, problems).ifPresent(value -> facts.set(column, value));
        } else if (strict) {
            problems.add("line 1", column, "is not in the catalogue", NearName.advice(catalogue, column));
        }
    }

    private static Optional<?> value(Entry entry, int line, String cell, Problems problems) {
        if (entry.type().isNumeric()) {
            return number(line, entry.name(), cell, problems);
        }
        return entry.type() == ValueType.YES_NO
                ? Optional.of("yes".equals(cell) || "true".equals(cell))
                : Optional.of(cell);
    }

    private static Optional<Double> number(int line, String column, String cell, Problems problems) {
        try {
            return Optional.of(Double.valueOf(cell));
        } catch (NumberFormatException notANumber) {
            problems.add(
                    "line " + line + ", " + column, cell, "is not a number", "Maybe write a plain decimal number.");
            return Optional.empty();
        }
    }
}
