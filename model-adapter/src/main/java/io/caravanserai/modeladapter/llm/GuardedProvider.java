package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A provider that cannot hurt: few calls at once, a breaker, a day budget. */
final class GuardedProvider {

    private static final int JUDGED_CALLS = 10;
    private static final int FEWEST_CALLS = 5;
    private static final float MOST_FAILING = 60;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final HttpProvider http;
    private final LlmSettings settings;
    private final DayBudget budget;
    private final Semaphore places;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "llm",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(JUDGED_CALLS)
                    .minimumNumberOfCalls(FEWEST_CALLS)
                    .failureRateThreshold(MOST_FAILING)
                    .waitDurationInOpenState(LEFT_ALONE)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());

    GuardedProvider(HttpProvider http, LlmSettings settings, DayBudget budget) {
        this.http = http;
        this.settings = settings;
        this.budget = budget;
        places = new Semaphore(settings.concurrency());
    }

    LlmSettings settings() {
        return settings;
    }

    JsonNode post(String path, String contentType, byte[] body, Deadline deadline) throws NoAnswerException {
        enter(deadline);
        try {
            return behindTheBreaker(path, contentType, body, deadline);
        } finally {
            places.release();
        }
    }

    private JsonNode behindTheBreaker(String path, String contentType, byte[] body, Deadline deadline)
            throws NoAnswerException {
        if (!breaker.tryAcquirePermission()) {
            throw new NoAnswerException(Reason.BREAKER_OPEN);
        }
        try {
            budget.take(settings);
            JsonNode answer = http.post(path, contentType, body, deadline);
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            budget.spend(Tokens.of(answer, body.length));
            return answer;
        } catch (NoAnswerException failed) {
            judge(failed);
            throw failed;
        }
    }

    private void judge(NoAnswerException failed) {
        if (failed.reason().isTheProviders()) {
            breaker.onError(0, TimeUnit.NANOSECONDS, failed);
        } else {
            breaker.releasePermission();
        }
    }

    /** Waits a quarter of the time there is. */
    private void enter(Deadline deadline) throws NoAnswerException {
        try {
            if (!places.tryAcquire(deadline.left().toNanos() / 4, TimeUnit.NANOSECONDS)) {
                throw new NoAnswerException(Reason.BUSY);
            }
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Reason.BUSY);
        }
    }
}
