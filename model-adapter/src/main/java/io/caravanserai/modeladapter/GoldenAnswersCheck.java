package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The twin of a head or text model of one's own: texts, and what it must say of them. */
final class GoldenAnswersCheck {

    /** Quantised encoders differ a little from processor to processor. */
    private static final double TOLERANCE = 0.05;

    /** What is said of a text. */
    interface Reader {

        TextLabel read(String text) throws OrtException;
    }

    private final Problems problems;

    GoldenAnswersCheck(Problems problems) {
        this.problems = problems;
    }

    void compare(byte[] csv, Reader reader) throws OrtException {
        List<Map<String, String>> rows = rows(csv);
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add("", "no rows", "is too little to prove a model", "Maybe write a text of each class.");
        }
        int line = 2;
        for (Map<String, String> golden : rows) {
            String text = golden.getOrDefault("text", "");
            compare("line " + line++, text, golden, reader.read(text));
        }
    }

    private void compare(String line, String text, Map<String, String> golden, TextLabel label) {
        String wanted = golden.getOrDefault("score", "");
        if (!wanted.matches("[01](\\.\\d+)?") || Math.abs(label.score() - Double.parseDouble(wanted)) > TOLERANCE) {
            wrong(line + ", score", wanted, text, String.valueOf(label.score()));
        }
        String other = golden.getOrDefault("said", "");
        String said = String.join(",", label.said());
        if (!said.equals(other)) {
            wrong(line + ", said", other, text, said);
        }
    }

    private void wrong(String place, String wanted, String text, String said) {
        problems.add(
                place,
                wanted,
                "is not what the model says of “%s” (%s)".formatted(text, said.isEmpty() ? "nothing" : said),
                "Maybe train it again.");
    }

    private List<Map<String, String>> rows(byte[] csv) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return rows.readAll();
        } catch (IOException notCsv) {
            problems.add("", notCsv.getMessage(), "is where reading stopped", "Maybe a quote is not closed.");
            return List.of();
        }
    }
}
