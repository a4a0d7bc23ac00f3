package io.caravanserai.modeladapter.training.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * A JSON array of dialogues: {@code id}, {@code turns} with {@code sender} and {@code utterances}, and the opinions of several
 * readers. The question is whether their mean lies below a bound; how far below it lies is what teaches.
 */
final class LabelledDialogues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CUSTOMER = "customer";

    private final TextMap settings;
    private final ColumnMap map;
    private final double below;
    private final double softness;

    LabelledDialogues(ColumnMap map) {
        this.map = map;
        settings = new TextMap(map);
        below = map.setting("below", 0.0);
        softness = map.setting("softness", 0.3);
    }

    /** @throws InvalidAssetException when it cannot teach */
    TextLesson read(Path file, Report report) {
        JsonNode dialogues = parsed(file);
        List<TextRow> rows = new ArrayList<>();
        int low = 0;
        int silent = 0;
        for (JsonNode dialogue : dialogues) {
            String turns = turns(dialogue);
            double mean = mean(dialogue);
            if (turns.isEmpty() || Double.isNaN(mean)) {
                silent++;
                continue;
            }
            low += mean < below ? 1 : 0;
            double truth = 1 / (1 + Math.exp((mean - below) / softness));
            rows.add(new TextRow(
                    turns, new double[] {1 - truth, truth}, dialogue.path("id").asText(), false));
        }
        if (low == 0 || low == rows.size()) {
            throw wrong(file, low + " below, " + rows.size() + " in all", "teaches nothing", "Maybe another bound.");
        }
        report.data("dialogues", rows.size())
                .data("without_words_or_opinions", silent)
                .data("below_the_bound", low);
        return new TextLesson(
                settings.answers(),
                settings.script(rows.stream().map(TextRow::text)),
                Link.ONE_OF,
                true,
                List.of(map.setting("otherwise", "other"), map.setting("called", "below")),
                rows,
                "dialogue");
    }

    /** What the customer said, a line each: what the hub reads of a call. */
    private static String turns(JsonNode dialogue) {
        List<String> turns = new ArrayList<>();
        for (JsonNode turn : dialogue.path("turns")) {
            if (CUSTOMER.equals(turn.path("sender").asText())) {
                turn.path("utterances").forEach(said -> {
                    if (!said.asText().isBlank()) {
                        turns.add(said.asText().strip().replace('\n', ' '));
                    }
                });
            }
        }
        return String.join("\n", turns);
    }

    /** NaN where nobody has an opinion. */
    private double mean(JsonNode dialogue) {
        String[] path = map.setting("opinions", "annotations.quality.S").split("\\.", 2);
        String pointer = "/" + path[1].replace('.', '/');
        return StreamSupport.stream(dialogue.path(path[0]).spliterator(), false)
                .map(one -> one.at(pointer))
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::asDouble)
                .average()
                .orElse(Double.NaN);
    }

    private static JsonNode parsed(Path file) {
        try (InputStream plain = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            return JSON.readTree(in);
        } catch (JacksonException notJson) {
            throw wrong(file, notJson.getOriginalMessage(), "is where reading stopped", "Maybe the file is cut off.");
        } catch (IOException unreadable) {
            throw wrong(file, "nothing readable", "is where training data should be", "Maybe check --data.");
        }
    }

    private static InvalidAssetException wrong(Path file, String found, String expected, String advice) {
        return new InvalidAssetException(new Problem(String.valueOf(file.getFileName()), "", found, expected, advice));
    }
}
