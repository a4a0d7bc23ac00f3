package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.LabelPassport;
import io.caravanserai.modeladapter.text.Embedding;
import io.caravanserai.modeladapter.text.LabelHead;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One text that heads are asked about.
 *
 * @param embeddings of its sentences by the encoder a head stands on, and by whom they may be stopped
 * @param patience for the whole text, and for a head in the shadow
 */
record HeadQuestion(
        String text, BiFunction<LabelHead, StoppableRun, Embedding> embeddings, Shadows shadows, Duration patience) {

    /** The time of the sentence's vector, which all heads share, is not the head's own. */
    double[] ask(LabelHead head, StoppableRun run, Optional<Shelf<LabelHead>> shelf) throws OrtException {
        Stopwatch watch = new Stopwatch();
        Embedding embedding = embeddings.apply(head, run);
        try {
            double[] said =
                    watch.time(() -> head.probabilities(text, one -> watch.without(() -> embedding.of(one)), run));
            shelf.ifPresent(one -> one.calls().add(watch.last(), false));
            return said;
        } catch (OrtException failed) {
            shelf.ifPresent(one -> one.calls().broke(watch.last(), run.isStopped(), patience));
            throw failed;
        }
    }

    void askBeside(Slot<LabelHead> slot, LabelPassport used, double[] said) {
        shadows.look(slot, (head, tally) -> {
            double[] other = shadows.call(
                    head.session(), patience, run -> head.probabilities(text, embeddings.apply(head, run), run));
            tally.add(head.passport().label(other));
            return Likeness.of(used, said, head.passport(), other);
        });
    }
}
