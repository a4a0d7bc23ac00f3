package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.LabelPassport;
import io.caravanserai.modeladapter.text.Embedding;
import io.caravanserai.modeladapter.text.LabelHead;
import java.time.Duration;
import java.util.Optional;

/**
 * One text that heads are asked about.
 *
 * @param patience for the whole text, and for a head in the shadow
 * @param deadline of an encoder that somebody brought: what was understood before is still to be said
 */
record HeadQuestion(String text, Embeddings embeddings, Shadows shadows, Duration patience, Deadline deadline) {

    /** Of a text's sentences by the encoder a head stands on. */
    interface Embeddings {
        Embedding of(LabelHead head, StoppableRun run, Deadline deadline);
    }

    /** The time of the sentence's vector, which all heads share, is not the head's own. */
    double[] ask(LabelHead head, StoppableRun run, Optional<Shelf<LabelHead>> shelf) throws OrtException {
        Stopwatch watch = new Stopwatch();
        Embedding embedding = embeddings.of(head, run, deadline);
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
                    head.session(),
                    patience,
                    run -> head.probabilities(text, embeddings.of(head, run, Deadline.in(patience)), run));
            tally.add(head.passport().label(other));
            return Likeness.of(used, said, head.passport(), other);
        });
    }
}
