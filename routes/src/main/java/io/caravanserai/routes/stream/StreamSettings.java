package io.caravanserai.routes.stream;

import java.time.Duration;

/**
 * How the stream is read.
 *
 * @param group consumer group that the hub nodes share
 * @param largestBatch most events in one transaction
 * @param longestWait longest time between two tries while broker or database is not there; the first is 100 ms
 */
public record StreamSettings(String group, int largestBatch, Duration longestWait) {

    public static StreamSettings usual() {
        return new StreamSettings("caravanserai", 500, Duration.ofSeconds(10));
    }
}
