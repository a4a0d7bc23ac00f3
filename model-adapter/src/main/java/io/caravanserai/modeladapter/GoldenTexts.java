package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.text.Sentence;
import io.caravanserai.modeladapter.text.SentenceFile;
import io.caravanserai.modeladapter.text.TextHeads;
import java.util.List;
import java.util.Optional;

/** The twin of a text model: clear texts and what must be understood of them. */
final class GoldenTexts {

    private final TextShelf shelf;

    GoldenTexts(TextShelf shelf) {
        this.shelf = shelf;
    }

    /** Labels are compared, not probabilities: quantised encoders differ a little from processor to processor. */
    List<Problem> compare(TextUnderstander understander) {
        String file = shelf.heads().map(TextHeads::passport).orElseThrow().golden();
        Problems problems = new Problems(shelf.files().named(file));
        List<Sentence> sentences = SentenceFile.read(shelf.files().read(file), problems);
        List<Optional<Understanding>> answers =
                understander.understand(sentences.stream().map(Sentence::text).toList());
        for (int i = 0; i < sentences.size(); i++) {
            compare("line " + (i + 2), sentences.get(i), answers.get(i), problems);
        }
        return problems.list();
    }

    private static void compare(String line, Sentence golden, Optional<Understanding> answer, Problems problems) {
        if (answer.isEmpty()) {
            problems.add(line, "nothing", "was understood", "Maybe the machine is too slow for the time budget.");
            return;
        }
        same(line + ", emotion", golden.emotion(), answer.get().emotion(), problems);
        same(line + ", sentiment", golden.sentiment(), word(answer.get().sentiment()), problems);
        same(line + ", topic", golden.topic(), answer.get().topic(), problems);
    }

    private static void same(String place, String golden, String said, Problems problems) {
        if (!golden.equals(said)) {
            problems.add(place, golden, "is not what the model says (" + said + ")", "Maybe train it again.");
        }
    }

    private static String word(double sentiment) {
        if (Math.abs(sentiment) < 0.33) {
            return "neutral";
        }
        return sentiment > 0 ? "positive" : "negative";
    }
}
