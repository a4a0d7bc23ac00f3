package io.caravanserai.modeladapter.training.table;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a CSV file, or all of a folder that the map names, plain or gzip, with one header. */
public final class TableReader {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final ColumnMap map;

    public TableReader(ColumnMap map) {
        this.map = map;
    }

    /** @throws InvalidAssetException with everything that keeps the data from being read */
    public DataTable read(Path data) {
        List<String> header = new ArrayList<>();
        List<DataRow> rows = new ArrayList<>();
        for (Path file : files(data)) {
            Problems problems = new Problems(String.valueOf(file.getFileName()));
            List<String> columns = read(file, rows, problems);
            if (!header.isEmpty() && !header.equals(columns)) {
                problems.add(
                        "line 1",
                        columns,
                        "is another header than the file before has: " + header,
                        "Maybe name the files in --map: files.");
            }
            problems.throwIfAny();
            header = columns;
        }
        if (rows.isEmpty()) {
            throw nothing(data, "no rows", "is too little to learn from", "Maybe the file holds only its header.");
        }
        return new DataTable(header, rows);
    }

    private List<String> read(Path file, List<DataRow> rows, Problems problems) {
        try (MappingIterator<String[]> lines =
                CSV.readerFor(String[].class).with(schema()).readValues(open(file))) {
            boolean headless = !map.header().isEmpty();
            List<String> header =
                    headless ? map.header() : lines.hasNextValue() ? header(lines.nextValue()) : List.of();
            for (int line = headless ? 1 : 2; lines.hasNextValue(); line++) {
                add(new DataRow(problemName(file), line, List.of(lines.nextValue())), header, rows, problems);
            }
            return header;
        } catch (JacksonException notCsv) {
            problems.add("", notCsv.getOriginalMessage(), "is where reading stopped", "Maybe a quote is not closed.");
        } catch (IOException unreadable) {
            problems.add("", unreadable.getMessage(), "kept the file from being read", "Maybe the file is cut off.");
        }
        return List.of();
    }

    private CsvSchema schema() {
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(map.separator().charAt(0));
        return "none".equals(map.quote())
                ? schema.withoutQuoteChar()
                : schema.withQuoteChar(map.quote().charAt(0));
    }

    private static void add(DataRow row, List<String> header, List<DataRow> rows, Problems problems) {
        if (row.cells().size() == header.size()) {
            rows.add(row);
        } else {
            problems.add(
                    "line " + row.line(),
                    row.cells().size() + " cells",
                    "is not what the header has (%d)".formatted(header.size()),
                    "Maybe a separator inside a cell is not quoted, or --map: separator is another.");
        }
    }

    private static List<String> header(String[] cells) {
        List<String> header = new ArrayList<>(List.of(cells));
        header.set(0, header.get(0).replace("\uFEFF", ""));
        return header;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
    }

    private List<Path> files(Path data) {
        if (Files.isRegularFile(data)) {
            return List.of(data);
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(data, map.files())) {
            folder.forEach(files::add);
        } catch (IOException notThere) {
            throw nothing(data, "nothing readable", "is where training data should be", "Maybe check --data.");
        }
        if (files.isEmpty()) {
            throw nothing(data, map.files(), "matches no file there", "Maybe name the files in --map: files.");
        }
        files.sort(null);
        return files;
    }

    private static InvalidAssetException nothing(Path data, String found, String expected, String advice) {
        return new InvalidAssetException(new Problem(data.toString(), "", found, expected, advice));
    }

    private static String problemName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
