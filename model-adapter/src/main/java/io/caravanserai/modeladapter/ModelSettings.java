package io.caravanserai.modeladapter;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/**
 * How much models may take from the hub.
 *
 * @param workers threads that run models; more than the cores only adds waiting
 * @param waiting questions that may wait for a model; one more is answered by rules at once
 * @param admission time a model gets for its golden scores before it is let in
 * @param largestFile bytes of an ONNX file that are still read
 * @param mostMemory bytes a model may take outside the heap: its weights before it is opened, what the process grew by when it was tried
 * @param breakerCalls the last calls a model is judged by
 * @param breakerFailurePercent failed calls among them at which it is left alone
 * @param breakerOpenFor how long it is left alone
 */
public record ModelSettings(
        int workers,
        int waiting,
        Duration admission,
        long largestFile,
        long mostMemory,
        int breakerCalls,
        float breakerFailurePercent,
        Duration breakerOpenFor) {

    /** Memory a model may take unless the hub's settings say otherwise. */
    public static final int MOST_MEBIBYTES = 1024;

    private static final long MEBIBYTE = 1 << 20;

    /** With room for every model that may be read. */
    public ModelSettings(
            int workers,
            int waiting,
            Duration admission,
            long largestFile,
            int breakerCalls,
            float breakerFailurePercent,
            Duration breakerOpenFor) {
        this(
                workers,
                waiting,
                admission,
                largestFile,
                MOST_MEBIBYTES * MEBIBYTE,
                breakerCalls,
                breakerFailurePercent,
                breakerOpenFor);
    }

    public static ModelSettings standard() {
        return new ModelSettings(2, 256, Duration.ofSeconds(10), 256 * MEBIBYTE, 20, 50, Duration.ofSeconds(30));
    }

    /** The same with another limit of memory. */
    public ModelSettings withMostMemory(int mebibytes) {
        return new ModelSettings(
                workers,
                waiting,
                admission,
                largestFile,
                mebibytes * MEBIBYTE,
                breakerCalls,
                breakerFailurePercent,
                breakerOpenFor);
    }

    /** Stops asking the model of this name when too many of its calls fail. */
    CircuitBreaker breaker(String name) {
        return CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(breakerCalls)
                        .minimumNumberOfCalls(Math.max(2, breakerCalls / 4))
                        .failureRateThreshold(breakerFailurePercent)
                        .waitDurationInOpenState(breakerOpenFor)
                        .build());
    }
}
