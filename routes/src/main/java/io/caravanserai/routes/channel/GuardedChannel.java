package io.caravanserai.routes.channel;

import io.caravanserai.connectors.ChannelDefinition;
import io.caravanserai.domain.action.Message;
import io.caravanserai.domain.problem.RetryLaterException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A channel that cannot hold up others: at most eight messages at a time, none after repeated failures until it had time to
 * recover. A channel that works makes place for the ninth in a moment; whoever finds none is told to come again.
 */
final class GuardedChannel {

    private static final int AT_A_TIME = 8;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final ChannelDefinition definition;
    private final Sender sender;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final CircuitBreaker breaker;

    GuardedChannel(ChannelDefinition definition, Sender sender) {
        this.definition = definition;
        this.sender = sender;
        this.breaker = CircuitBreaker.of(definition.name(), patience());
    }

    ChannelDefinition definition() {
        return definition;
    }

    boolean isIdempotent() {
        return definition.idempotent() || sender.isIdempotent();
    }

    void send(Message message) {
        takePlace();
        try {
            breaker.executeRunnable(() -> attempt(message));
        } catch (CallNotPermittedException e) {
            throw later("failed too often and rests", e);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(A_MOMENT.toNanos(), TimeUnit.NANOSECONDS)) {
                throw later("is busy", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later("is busy", e);
        }
    }

    private void attempt(Message message) {
        try {
            sender.send(message);
        } catch (Exception e) {
            throw explained(e);
        }
    }

    private RuntimeException explained(Exception failure) {
        WordlessFailure wordless = WordlessFailure.of(failure);
        return switch (SendFailure.of(failure)) {
            case NOT_HANDED_OVER -> later("is not there", wordless);
            case REFUSED -> new RefusedException(refusal(failure, wordless), wordless);
            case UNKNOWN ->
                isIdempotent()
                        ? later("did not answer", wordless) // sending again reaches the customer once
                        : new IllegalStateException(
                                "Nobody knows whether the channel (%s) has the message.".formatted(definition.name()),
                                wordless);
        };
    }

    private String refusal(Exception failure, WordlessFailure wordless) {
        String why = failure instanceof UnfitAddressException own ? own.getMessage() : wordless.kinds();
        return "The channel (%s) refused the message: %s. Maybe check the address and the channel's settings."
                .formatted(definition.name(), why);
    }

    private RetryLaterException later(String why, @Nullable Throwable cause) {
        Throwable reason = cause == null ? new IllegalStateException("eight messages are on their way") : cause;
        return new RetryLaterException("The channel (%s) %s.".formatted(definition.name(), why), reason);
    }

    private static CircuitBreakerConfig patience() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(80)
                .waitDurationInOpenState(Duration.ofSeconds(15))
                .permittedNumberOfCallsInHalfOpenState(2)
                .ignoreExceptions(RefusedException.class)
                .build();
    }
}
