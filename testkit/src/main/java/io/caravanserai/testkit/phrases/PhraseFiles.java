package io.caravanserai.testkit.phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code phrases.zh} of every room that is here, to see whether they make one book.
 *
 * @param lines of each file, by the file's name
 */
record PhraseFiles(Map<String, List<String>> lines) {

    private static final String BETWEEN = " | ";

    static PhraseFiles ofAllRooms() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        try {
            for (URL file :
                    Collections.list(PhraseFiles.class.getClassLoader().getResources("io/caravanserai/phrases.zh"))) {
                lines.put(file.getPath(), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PhraseFiles(lines);
    }

    /** What keeps them from being one book: lines that are no phrase, texts that stand twice. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        lines.forEach((file, all) -> all.stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> check(file, line.split(" \\| ", 2), seen, faults)));
        return faults;
    }

    private static void check(String file, String[] both, Map<String, String> seen, List<String> faults) {
        if (both.length < 2 || blanks(both[0]) != blanks(both[1])) {
            faults.add("%s: '%s' is no phrase. Maybe write English | 中文 with as many {} on both sides."
                    .formatted(file, String.join(BETWEEN, both)));
            return;
        }
        String before = seen.putIfAbsent(both[0], file);
        if (before != null) {
            faults.add("'%s' is said in %s and again in %s. Maybe drop one, or move it to domain."
                    .formatted(both[0], before, file));
        }
    }

    private static int blanks(String text) {
        return text.split("\\{}", -1).length - 1;
    }

    private static List<String> read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
