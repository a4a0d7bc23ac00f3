package io.caravanserai.modeladapter;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The twin of a head of one's own: texts, and what the head must say of them. */
final class GoldenAnswersCheck {

    /** Quantised encoders differ a little from processor to processor. */
    private static final double TOLERANCE = 0.05;

    private final String answers;
    private final String file;

    GoldenAnswersCheck(String answers, String file) {
        this.answers = answers;
        this.file = file;
    }

    List<Problem> compare(byte[] csv, TextUnderstander understander) {
        return compare(csv, text -> understander.understand(List.of(text)).get(0).stream()
                .flatMap(one -> one.labels().stream())
                .filter(one -> one.answers().equals(answers))
                .findFirst());
    }

    /** @param asked what is said of a text */
    List<Problem> compare(byte[] csv, Function<String, Optional<TextLabel>> asked) {
        Problems problems = new Problems(file);
        List<Map<String, String>> rows = rows(csv, problems);
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add("", "no rows", "is too little to prove a model", "Maybe write a text of each class.");
        }
        int line = 2;
        for (Map<String, String> golden : rows) {
            compare("line " + line++, golden, asked.apply(golden.getOrDefault("text", "")), problems);
        }
        return problems.list();
    }

    private static void compare(
            String line, Map<String, String> golden, Optional<TextLabel> label, Problems problems) {
        String said = label.map(one -> String.join(",", one.said())).orElse("nothing");
        double score = label.map(TextLabel::score).orElse(0.0);
        String wanted = golden.getOrDefault("score", "");
        if (!wanted.matches("[01](\\.\\d+)?") || Math.abs(score - Double.parseDouble(wanted)) > TOLERANCE) {
            problems.add(
                    line + ", score", wanted, "is not what the head says (" + score + ")", "Maybe train it again.");
        }
        String other = golden.getOrDefault("said", "");
        if (!said.equals(other)) {
            problems.add(line + ", said", other, "is not said (" + said + ")", "Maybe train it again.");
        }
    }

    private static List<Map<String, String>> rows(byte[] csv, Problems problems) {
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
