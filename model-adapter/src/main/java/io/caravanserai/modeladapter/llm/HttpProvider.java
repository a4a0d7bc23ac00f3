package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** Talks HTTP to the provider: tries again where that helps, waits as it is asked to, and never past the deadline. */
final class HttpProvider {

    private static final int LARGEST_ANSWER = 4 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final LlmSettings settings;
    private final RandomGenerator jitter;
    /** Redirects are not followed: what was asked of one host is not for another. */
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpProvider(LlmSettings settings, RandomGenerator jitter) {
        this.settings = settings;
        this.jitter = jitter;
    }

    /** @param path below the base address, such as {@code /chat/completions} */
    JsonNode post(String path, String contentType, byte[] body, Deadline deadline) throws NoAnswerException {
        for (int attempt = 1; ; attempt++) {
            Reply reply = once(path, contentType, body, deadline);
            if (reply.isGood()) {
                return tree(reply);
            }
            if (!reply.mayBeTriedAgain()) {
                throw new NoAnswerException(Reason.REFUSED);
            }
            if (attempt >= settings.attempts()) {
                throw new NoAnswerException(Reason.UNAVAILABLE);
            }
            deadline.pause(pause(reply, attempt));
        }
    }

    private Reply once(String path, String contentType, byte[] body, Deadline deadline) throws NoAnswerException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        settings.secret().ifPresent(key -> request.header("Authorization", "Bearer " + key.value()));
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request.build(), response -> new BoundedBytes(LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException notReached) {
            return Reply.nothing();
        } catch (TimeoutException late) {
            throw new NoAnswerException(Reason.TIMEOUT);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Reason.TIMEOUT);
        } finally {
            answer.cancel(true);
        }
    }

    private static JsonNode tree(Reply reply) throws NoAnswerException {
        try {
            return Json.MAPPER.readTree(reply.body());
        } catch (IOException notJson) {
            throw new NoAnswerException(Reason.UNUSABLE);
        }
    }

    /** What the provider asks for, or twice as long each time; up to half as much again, so that callers do not return together. */
    private Duration pause(Reply reply, int attempt) {
        Duration asked = reply.retryAfter().orElse(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
        return asked.plusMillis(Math.round(asked.toMillis() * jitter.nextDouble() / 2));
    }
}
