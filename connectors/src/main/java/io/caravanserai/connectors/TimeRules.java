package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.connectors.record.UnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How a source writes its times.
 *
 * @param missingIsNow true when an event without a time takes the clock's
 */
record TimeRules(ZoneId zone, List<TimeFormat> formats, boolean missingIsNow) {

    /** What clocks of sources may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    TimeRules {
        formats = List.copyOf(formats);
    }

    Instant read(JsonNode time, InstantSource clock) {
        if (time.isMissingNode() || time.isNull()) {
            return missing(clock);
        }
        String text = time.asText().strip();
        for (TimeFormat format : formats) {
            Instant instant = format.read(text, zone);
            if (instant != null) {
                return plausible(instant, text, clock.instant());
            }
        }
        throw new UnreadableException(
                "time", text, "is not a time of " + formats, "Maybe add its format to time.formats.");
    }

    private Instant missing(InstantSource clock) {
        if (missingIsNow) {
            return clock.instant();
        }
        throw new UnreadableException("time", "", "is missing", "Maybe map it, or set time.when-missing to clock.");
    }

    private static Instant plausible(Instant instant, String text, Instant now) {
        if (instant.isAfter(now.plus(AHEAD))) {
            throw new UnreadableException(
                    "time",
                    text,
                    "is in the future",
                    "Maybe time.zone is wrong; it is now %s.".formatted(now.truncatedTo(ChronoUnit.SECONDS)));
        }
        if (instant.isBefore(EARLIEST)) {
            throw new UnreadableException("time", text, "is before 1900", "Maybe it counts in another unit.");
        }
        return instant;
    }
}
