package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.Labelling;
import io.caravanserai.modeladapter.privacy.Redaction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Explains on a thread of its own, so that curiosity keeps no text waiting; one that takes too long is stopped. */
final class TextExplanations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TextExplanations.class);
    static final Duration BUDGET = Duration.ofSeconds(10);
    private static final int WAITING = 16;

    /** Asks one model for the probabilities of its classes. */
    interface Asked {
        Optional<double[]> of(String text, StoppableRun run) throws OrtException;
    }

    private final ModelWorkers workers = new ModelWorkers("text-explainer", 1, WAITING);

    /** Empty when it is being replaced, says nothing, or takes too long. */
    Optional<Explanation> explain(
            Labelling passport, SharedSession session, String text, Redaction redaction, Asked asked) {
        if (!session.acquire()) {
            return Optional.empty();
        }
        try {
            return workers.call(session, BUDGET, run -> new WordsLeftOut(passport, redaction, one -> asked.of(one, run))
                    .explain(text));
        } catch (RejectedExecutionException | TimeoutException | ExecutionException failed) {
            return failed(passport, failed);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return failed(passport, shuttingDown);
        }
    }

    private static Optional<Explanation> failed(Labelling passport, Exception cause) {
        LOG.atWarn()
                .addKeyValue("model", passport.about().id())
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .log("What a model said of a text could not be explained.");
        return Optional.empty();
    }

    @Override
    public void close() {
        workers.close();
    }
}
