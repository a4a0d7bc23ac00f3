package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.Summary;
import io.caravanserai.modeladapter.text.TextHeads;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one text on a worker: embedding (or what is remembered of it), then heads. */
final class TextReader implements AutoCloseable {

    /** A text on its way to being understood. */
    interface Reading {

        /** Waits as long as the passport allows. */
        Optional<Understanding> answer();
    }

    private static final Logger LOG = LoggerFactory.getLogger(TextReader.class);
    private static final Reading NOT_NOW = Optional::empty;
    private static final int TENTHS = 10;
    private static final Understanding SILENT = new Understanding("neutral", 0, 0, "other", "no-text");

    private final TextSettings settings;
    private final ModelWorkers workers;
    private final Vectors vectors;
    private final Summary summary;
    private final Shadows shadows;

    /** @param shadows ask those in the shadow */
    TextReader(TextSettings settings, ModelWorkers workers, Shadows shadows) {
        this.settings = settings;
        this.workers = workers;
        this.shadows = shadows;
        vectors = new Vectors(settings);
        summary = new Summary(settings.summedUp());
    }

    Reading begin(TextShelf shelf, String text) {
        if (Script.isSilent(text)) {
            return () -> Optional.of(SILENT);
        }
        return shelf.heads().map(heads -> begin(shelf, heads, text)).orElse(NOT_NOW);
    }

    private Reading begin(TextShelf shelf, TextHeads heads, String text) {
        try {
            Optional<Encoder> encoder = shelf.encoder(settings.encoderLoad());
            if (encoder.isEmpty() || !heads.session().acquire()) {
                return NOT_NOW;
            }
            Deadline deadline = deadline(heads.passport().timeBudget());
            return waiting(
                    heads,
                    workers.submit(
                            heads.session(), run -> understood(shelf, heads, encoder.get(), text, run, deadline)));
        } catch (RejectedExecutionException full) {
            return refused(heads, "busy");
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return NOT_NOW;
        }
    }

    /** A tenth is left for saying what was understood. */
    private static Deadline deadline(Duration patience) {
        return Deadline.in(patience.minus(patience.dividedBy(TENTHS)));
    }

    private Understanding understood(
            TextShelf shelf, TextHeads heads, Encoder encoder, String text, StoppableRun run, Deadline deadline)
            throws OrtException {
        List<float[]> windows = vectors.windows(encoder, text, run, deadline);
        Understanding found = understood(shelf, heads, windows, run);
        List<String> summed = summary.of(shelf.script(), text, vectors.embedding(encoder, run, deadline));
        HeadQuestion question = new HeadQuestion(
                text,
                (head, by, until) -> vectors.embedding(encoder(head, encoder), by, until),
                shadows,
                heads.passport().timeBudget(),
                deadline);
        return shelf.own().amended(found.with(List.of(), summed), question, run);
    }

    private Understanding understood(TextShelf shelf, TextHeads heads, List<float[]> windows, StoppableRun run)
            throws OrtException {
        Optional<Slot<TextHeads>> slot = shelf.slot();
        CallLog calls = slot.flatMap(Slot::serving).map(Shelf::calls).orElseGet(CallLog::new);
        long start = System.nanoTime();
        try {
            Understanding found = heads.understand(windows, run);
            calls.add(System.nanoTime() - start, false);
            slot.ifPresent(one -> askBeside(one, windows, found));
            return found;
        } catch (OrtException failed) {
            calls.broke(
                    System.nanoTime() - start, run.isStopped(), heads.passport().timeBudget());
            throw failed;
        }
    }

    private void askBeside(Slot<TextHeads> slot, List<float[]> windows, Understanding found) {
        shadows.look(
                slot,
                (heads, tally) -> Likeness.of(
                        found,
                        shadows.call(
                                heads.session(),
                                heads.passport().timeBudget(),
                                run -> heads.understand(windows, run))));
    }

    private static Reading waiting(TextHeads heads, ModelWorkers.Pending<Understanding> pending) {
        return () -> {
            try {
                return Optional.of(pending.await(heads.passport().timeBudget()));
            } catch (TimeoutException late) {
                return refused(heads, "timeout").answer();
            } catch (ExecutionException failed) {
                return refused(heads, String.valueOf(failed.getCause().getMessage()))
                        .answer();
            } catch (InterruptedException shuttingDown) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        };
    }

    private static Reading refused(TextHeads heads, String reason) {
        LOG.atWarn()
                .addKeyValue("model", heads.passport().about().id())
                .addKeyValue("reason", reason)
                .log("A text was not understood; it can be later.");
        return NOT_NOW;
    }

    /** Of a head, for who wants to know why it said what it did. The caller holds its session. */
    double[] probabilities(TextShelf shelf, LabelHead head, String text, StoppableRun run) throws OrtException {
        try {
            Encoder shared =
                    shelf.encoder(Duration.ZERO).orElseThrow(() -> new OrtException("The encoder is not open."));
            return head.probabilities(
                    text, vectors.embedding(encoder(head, shared), run, Deadline.in(TextExplanations.BUDGET)), run);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw new OrtException("The hub is being closed.");
        }
    }

    /** What a head stands on: its own, or what reads all texts of its writing. */
    private static Encoder encoder(LabelHead head, Encoder shared) {
        return Objects.requireNonNullElse(head.brought(), shared);
    }

    @Override
    public void close() {
        vectors.close();
    }
}
