package io.caravanserai.publishing;

import java.time.Duration;

/**
 * How strict the house is.
 *
 * @param autoPublish a workbook changed on disk comes into force without a second person
 * @param replayRequired a version is proposed and approved only with a replay over past receipts
 * @param lockFor how long a lock keeps others out when it is not renewed
 * @param keepContent how long the content a page was opened with can still be merged with
 */
public record PublishingSettings(boolean autoPublish, boolean replayRequired, Duration lockFor, Duration keepContent) {

    public static PublishingSettings of(boolean autoPublish, boolean replayRequired) {
        return new PublishingSettings(autoPublish, replayRequired, Duration.ofMinutes(10), Duration.ofDays(1));
    }
}
