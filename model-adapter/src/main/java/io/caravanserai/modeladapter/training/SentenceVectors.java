package io.caravanserai.modeladapter.training;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Embeds sentences exactly as serving does: one at a time. */
final class SentenceVectors {

    private SentenceVectors() {}

    static List<float[]> of(Script script, List<Sentence> sentences) {
        try (Encoder encoder = Encoder.open(script);
                StoppableRun run = new StoppableRun()) {
            List<float[]> vectors = new ArrayList<>(sentences.size());
            for (Sentence sentence : sentences) {
                vectors.add(encoder.embed(sentence.text(), 1, run).get(0));
            }
            return vectors;
        } catch (OrtException failed) {
            throw new IllegalStateException("The sentences could not be embedded.", failed);
        }
    }
}
