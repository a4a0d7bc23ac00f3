package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.text.Sentence;
import io.caravanserai.modeladapter.text.SentenceFile;
import java.util.List;

/** The twin of a text model: clear texts and what must be understood of them. */
final class GoldenTexts {

    /** What is understood of a text. */
    interface Reader {

        Understanding read(String text) throws OrtException;
    }

    private final Problems problems;

    GoldenTexts(Problems problems) {
        this.problems = problems;
    }

    /** Labels are compared, not probabilities: quantised encoders differ a little from processor to processor. */
    void compare(byte[] csv, Reader reader) throws OrtException {
        List<Sentence> sentences = SentenceFile.read(csv, problems);
        for (int i = 0; i < sentences.size(); i++) {
            compare(
                    "line " + (i + 2),
                    sentences.get(i),
                    reader.read(sentences.get(i).text()));
        }
    }

    private void compare(String line, Sentence golden, Understanding answer) {
        same(line + ", emotion", golden, golden.emotion(), answer.emotion());
        same(line + ", sentiment", golden, golden.sentiment(), word(answer.sentiment()));
        same(line + ", topic", golden, golden.topic(), answer.topic());
    }

    private void same(String place, Sentence golden, String wanted, String said) {
        if (!wanted.equals(said)) {
            problems.add(
                    place,
                    wanted,
                    "is not what the model says of “%s” (%s)".formatted(golden.text(), said),
                    "Maybe train it again.");
        }
    }

    static String word(double sentiment) {
        if (Math.abs(sentiment) < 0.33) {
            return "neutral";
        }
        return sentiment > 0 ? "positive" : "negative";
    }
}
