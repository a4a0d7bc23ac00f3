package io.caravanserai.modeladapter.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CSV with the columns {@code text,emotion,sentiment,topic}. */
public final class SentenceFile {

    private static final Set<String> EMOTIONS =
            Set.of("anger", "disgust", "fear", "joy", "sadness", "surprise", "trust", "neutral");
    private static final Set<String> SENTIMENTS = Set.of("negative", "neutral", "positive");
    private static final Set<String> TOPICS =
            Set.of("billing", "delivery", "quality", "service", "price", "app", "other");

    private SentenceFile() {}

    /** Sentences that could be read; what could not is added to the problems. */
    public static List<Sentence> read(byte[] csv, Problems problems) {
        List<Sentence> sentences = new ArrayList<>();
        try (MappingIterator<Sentence> lines = new CsvMapper()
                .readerFor(Sentence.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            for (int line = 2; lines.hasNextValue(); line++) {
                Sentence sentence = lines.nextValue();
                if (isLabelled("line " + line, sentence, problems)) {
                    sentences.add(sentence);
                }
            }
        } catch (JacksonException notCsv) {
            problems.add(
                    "",
                    notCsv.getOriginalMessage(),
                    "is where reading stopped",
                    "Maybe a column or a quote is missing.");
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return sentences;
    }

    private static boolean isLabelled(String line, Sentence sentence, Problems problems) {
        boolean emotion = known(line + ", emotion", sentence.emotion(), EMOTIONS, problems);
        boolean sentiment = known(line + ", sentiment", sentence.sentiment(), SENTIMENTS, problems);
        boolean topic = known(line + ", topic", sentence.topic(), TOPICS, problems);
        return emotion && sentiment && topic;
    }

    private static boolean known(String place, String label, Set<String> labels, Problems problems) {
        if (label == null || !labels.contains(label)) {
            problems.add(place, String.valueOf(label), "is no such label", "Maybe one of " + labels + ".");
            return false;
        }
        return true;
    }
}
