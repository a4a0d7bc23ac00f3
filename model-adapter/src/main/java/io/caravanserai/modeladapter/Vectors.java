package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.text.Embedding;
import io.caravanserai.modeladapter.text.EmbeddingCache;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.LabelHead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Vectors of texts by whichever encoder, remembered by the hash of both. An encoder that somebody brought is stopped when its time
 * is over, and not asked for a while when it keeps failing: only its own heads wait for it.
 */
final class Vectors implements AutoCloseable {

    /** Windows read of one text, live and in training. */
    static final int MOST_WINDOWS = 8;

    private final int mostWindows;
    private final EmbeddingCache cache;
    private final ScheduledThreadPoolExecutor alarms;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    Vectors(TextSettings settings) {
        mostWindows = settings.mostWindows();
        cache = new EmbeddingCache(settings.cachedTexts());
        alarms = new ScheduledThreadPoolExecutor(1, Vectors::daemon);
        alarms.setRemoveOnCancelPolicy(true);
    }

    /** @param deadline for an encoder that somebody brought, whose own time may be longer */
    Embedding embedding(Encoder encoder, StoppableRun run, Deadline deadline) {
        return text -> LabelHead.mean(windows(encoder, text, run, deadline));
    }

    /**
     * One a window.
     *
     * @throws OrtException when the encoder is closed, fails, or is late, or the caller has gone
     */
    List<float[]> windows(Encoder encoder, String text, StoppableRun run, Deadline deadline) throws OrtException {
        String key = EmbeddingCache.key(encoder.content(), text);
        Optional<List<float[]>> remembered = cache.find(key);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        if (run.isStopped() || !encoder.session().acquire()) {
            throw new OrtException("The encoder is closed, or nobody waits for it.");
        }
        try {
            List<float[]> windows = encoder.timeBudget() == null
                    ? encoder.embed(text, mostWindows, run)
                    : guarded(encoder, encoder.timeBudget(), deadline, text);
            cache.keep(key, windows);
            return windows;
        } finally {
            encoder.session().release();
        }
    }

    private List<float[]> guarded(Encoder encoder, Duration budget, Deadline deadline, String text)
            throws OrtException {
        CircuitBreaker breaker = breakers.computeIfAbsent(
                encoder.content(), none -> ModelSettings.standard().breaker(encoder.name()));
        if (!breaker.tryAcquirePermission()) {
            throw new OrtException("The encoder kept failing and is left alone for a while.");
        }
        Duration patience = deadline.atMost(budget);
        long start = System.nanoTime();
        try {
            List<float[]> windows = inTime(encoder, patience, text);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return windows;
        } catch (OrtException | RuntimeException failed) {
            long took = System.nanoTime() - start;
            if (took < budget.toNanos() && took >= patience.toNanos()) {
                breaker.releasePermission(); // the text's time was over, not its own
            } else {
                breaker.onError(took, TimeUnit.NANOSECONDS, failed);
            }
            throw failed;
        }
    }

    private List<float[]> inTime(Encoder encoder, Duration patience, String text) throws OrtException {
        try (StoppableRun run = new StoppableRun()) {
            Future<?> alarm = alarms.schedule(run::stop, patience.toNanos(), TimeUnit.NANOSECONDS);
            try {
                return encoder.embed(text, mostWindows, run);
            } finally {
                alarm.cancel(false);
            }
        }
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "encoder-alarm");
        thread.setDaemon(true);
        return thread;
    }
}
