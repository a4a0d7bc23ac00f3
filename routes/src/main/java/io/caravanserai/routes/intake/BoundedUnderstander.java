package io.caravanserai.routes.intake;

import io.caravanserai.domain.model.Understander;
import io.caravanserai.domain.model.Understanding;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts on a few threads of its own and waits a bounded time. A text without an answer in time is empty; after
 * several failures in a row the model is left alone for a while.
 */
public final class BoundedUnderstander implements Understander, AutoCloseable {

    private static final int SLICE = 16;
    private static final int LONGEST_QUEUE = 256;

    private final Understander model;
    private final Duration limit;
    private final ThreadPoolExecutor workers;
    private final CircuitBreaker breaker;

    /**
     * @param threads that call the model at the same time
     * @param limit for a slice of 16 texts once those before it are read
     */
    public BoundedUnderstander(Understander model, int threads, Duration limit) {
        this.model = model;
        this.limit = limit;
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LONGEST_QUEUE),
                BoundedUnderstander::thread);
        this.breaker = CircuitBreaker.of("understander", patience());
    }

    @Override
    public List<Optional<Understanding>> understand(List<String> texts) {
        List<Slice> slices = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += SLICE) {
            slices.add(submit(texts.subList(from, Math.min(from + SLICE, texts.size()))));
        }
        return slices.stream().flatMap(slice -> answers(slice).stream()).toList();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private record Slice(List<String> texts, @Nullable Future<List<Optional<Understanding>>> answers) {

        List<Optional<Understanding>> none() {
            return texts.stream().map(text -> Optional.<Understanding>empty()).toList();
        }
    }

    private Slice submit(List<String> texts) {
        try {
            return new Slice(
                    texts, breaker.tryAcquirePermission() ? workers.submit(() -> model.understand(texts)) : null);
        } catch (RejectedExecutionException e) {
            breaker.releasePermission();
            return new Slice(texts, null);
        }
    }

    private List<Optional<Understanding>> answers(Slice slice) {
        Future<List<Optional<Understanding>>> future = slice.answers();
        if (future == null) {
            return slice.none();
        }
        try {
            return complete(slice, future.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            future.cancel(true);
            breaker.onError(0, TimeUnit.NANOSECONDS, e);
        } catch (InterruptedException e) {
            future.cancel(true);
            breaker.releasePermission();
            Thread.currentThread().interrupt();
        }
        return slice.none();
    }

    private List<Optional<Understanding>> complete(Slice slice, List<Optional<Understanding>> answers) {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        return answers.size() == slice.texts().size() ? answers : slice.none();
    }

    private static CircuitBreakerConfig patience() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(4)
                .failureRateThreshold(100)
                .waitDurationInOpenState(Duration.ofSeconds(20))
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "understand");
        thread.setDaemon(true);
        return thread;
    }
}
