package io.caravanserai.modeladapter.llm;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What came back from one HTTP call; status 0 when nothing did. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Reply(int status, HttpHeaders headers, byte[] body) {

    private static final int TOO_MANY = 429;
    private static final int TOO_EARLY = 425;
    private static final int REQUEST_TIMEOUT = 408;

    static Reply nothing() {
        return new Reply(0, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[0]);
    }

    boolean isGood() {
        return status / 100 == 2;
    }

    boolean mayBeTriedAgain() {
        return status == 0
                || status == TOO_MANY
                || status == TOO_EARLY
                || status == REQUEST_TIMEOUT
                || status / 100 == 5;
    }

    /** As the provider asks; in seconds, since providers send no dates. */
    Optional<Duration> retryAfter() {
        return headers.firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}(\\.\\d{1,3})?"))
                .map(text -> Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)));
    }
}
