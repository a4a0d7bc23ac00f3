package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.SharedSession;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.TextGraphPassport;
import io.caravanserai.modeladapter.text.TextGraph;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A text model of one's own that cannot hurt: a time budget, a breaker, and silence for everything that goes wrong. */
final class GuardedGraph {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedGraph.class);
    private static final Supplier<Optional<double[]>> SILENCE = Optional::empty;

    private final TextGraph graph;
    private final CircuitBreaker breaker;

    GuardedGraph(TextGraph graph, CircuitBreaker breaker) {
        this.graph = graph;
        this.breaker = breaker;
    }

    TextGraphPassport passport() {
        return graph.passport();
    }

    /** Neither breaker nor log hear of it. The caller holds the session. */
    Optional<double[]> probabilities(String text, StoppableRun run) throws OrtException {
        return graph.probabilities(text, run);
    }

    SharedSession session() {
        return graph.session();
    }

    /**
     * Sets a worker to the text; what it is given waits for the answer as long as the passport allows.
     *
     * @param workers the session is held for them and released when they are done
     * @param calls hear how it went
     */
    Supplier<Optional<double[]>> ask(String text, ModelWorkers workers, CallLog calls) {
        if (!breaker.tryAcquirePermission()) {
            session().release();
            return SILENCE;
        }
        try {
            long start = System.nanoTime();
            var pending = workers.submit(session(), run -> timed(text, run, calls));
            return () -> answer(pending, start, calls);
        } catch (RejectedExecutionException full) {
            breaker.releasePermission();
            return SILENCE;
        }
    }

    /** Not the time it waited for a worker. */
    private Optional<double[]> timed(String text, StoppableRun run, CallLog calls) throws OrtException {
        long start = System.nanoTime();
        Optional<double[]> said = graph.probabilities(text, run);
        calls.add(System.nanoTime() - start, false);
        return said;
    }

    /**
     * In the shadow: how alike its answer is to one that was used.
     *
     * @param tally hears its answer
     * @throws ExecutionException also when it says no number
     */
    Likeness compared(String text, TextGraphPassport used, double[] said, Shadows shadows, Tally tally)
            throws TimeoutException, ExecutionException, InterruptedException {
        double[] other = shadows.call(session(), passport().timeBudget(), run -> graph.probabilities(text, run))
                .orElseThrow(() -> new ExecutionException(new IllegalStateException("It answers no number.")));
        tally.add(passport().label(other));
        return Likeness.of(used, said, passport(), other);
    }

    private Optional<double[]> answer(ModelWorkers.Pending<Optional<double[]>> pending, long start, CallLog calls) {
        try {
            Optional<double[]> said = pending.await(passport().timeBudget());
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return said;
        } catch (TimeoutException late) {
            calls.add(passport().timeBudget().toNanos(), true);
            return failed("timeout", late, start);
        } catch (ExecutionException broken) {
            calls.add(0, true);
            return failed(String.valueOf(broken.getCause().getMessage()), broken.getCause(), start);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            breaker.releasePermission();
            return Optional.empty();
        }
    }

    private Optional<double[]> failed(String reason, Throwable cause, long start) {
        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, cause);
        LOG.atWarn()
                .addKeyValue("model", passport().about().id())
                .addKeyValue("reason", reason)
                .log("A text model of one's own did not answer; its question stays open.");
        return Optional.empty();
    }
}
