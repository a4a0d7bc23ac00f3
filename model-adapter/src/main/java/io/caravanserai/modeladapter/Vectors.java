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

    Embedding embedding(Encoder encoder, StoppableRun run) {
        return text -> LabelHead.mean(windows(encoder, text, run));
    }

    /**
     * One a window.
     *
     * @throws OrtException when the encoder is closed, fails, or is late
     */
    List<float[]> windows(Encoder encoder, String text, StoppableRun run) throws OrtException {
        String key = EmbeddingCache.key(encoder.content(), text);
        Optional<List<float[]>> remembered = cache.find(key);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        if (!encoder.session().acquire()) {
            throw new OrtException("The encoder is closed.");
        }
        try {
            Duration budget = encoder.timeBudget();
            List<float[]> windows =
                    budget == null ? encoder.embed(text, mostWindows, run) : inTime(encoder, budget, text);
            cache.keep(key, windows);
            return windows;
        } finally {
            encoder.session().release();
        }
    }

    private List<float[]> inTime(Encoder encoder, Duration budget, String text) throws OrtException {
        CircuitBreaker breaker = breakers.computeIfAbsent(
                encoder.content(), none -> ModelSettings.standard().breaker(encoder.name()));
        if (!breaker.tryAcquirePermission()) {
            throw new OrtException("The encoder kept failing and is left alone for a while.");
        }
        long start = System.nanoTime();
        try (StoppableRun run = new StoppableRun()) {
            Future<?> alarm = alarms.schedule(run::stop, budget.toNanos(), TimeUnit.NANOSECONDS);
            List<float[]> windows = encoder.embed(text, mostWindows, run);
            alarm.cancel(false);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return windows;
        } catch (OrtException failed) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failed);
            throw failed;
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
