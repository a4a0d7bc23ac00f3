package io.caravanserai.app.play;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Joins a CSV (gzip or plain) with a small one that fits in memory, into JSON lines in a temporary file. */
final class JoinedRecords {

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private JoinedRecords() {}

    /** A record whose value is not in the other file keeps its own columns only. The caller deletes the file. */
    static Path join(Path records, Path others, String on) throws IOException {
        Map<String, Map<String, String>> byValue = read(others, on);
        Path joined = Files.createTempFile("hub-joined", ".jsonl");
        try (MappingIterator<Map<String, String>> rows = rows(records);
                SequenceWriter out =
                        new JsonMapper().writer().withRootValueSeparator("\n").writeValues(joined.toFile())) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                Map<String, String> both = new LinkedHashMap<>(byValue.getOrDefault(row.get(on), Map.of()));
                both.putAll(row);
                out.write(both);
            }
        }
        return joined;
    }

    private static Map<String, Map<String, String>> read(Path file, String on) throws IOException {
        Map<String, Map<String, String>> byValue = new HashMap<>();
        try (MappingIterator<Map<String, String>> rows = rows(file)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                byValue.put(row.get(on), row);
            }
        }
        return byValue;
    }

    private static MappingIterator<Map<String, String>> rows(Path file) throws IOException {
        return CSV.readerForMapOf(String.class).with(WITH_HEADER).readValues(plain(file));
    }

    private static InputStream plain(Path file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(GZIP.length);
        boolean zipped = Arrays.equals(bytes.readNBytes(GZIP.length), GZIP);
        bytes.reset();
        return zipped ? new GZIPInputStream(bytes) : bytes;
    }
}
