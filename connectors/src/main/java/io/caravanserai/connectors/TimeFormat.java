package io.caravanserai.connectors;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One way to write a time; null answers mean "written in another way". */
sealed interface TimeFormat {

    @Nullable
    Instant read(String text, ZoneId zone);

    /** @throws IllegalArgumentException when it is no known format and no pattern */
    static TimeFormat of(String name) {
        return switch (name) {
            case "iso" -> new Iso();
            case "epoch-seconds" -> new Epoch(1000);
            case "epoch-millis" -> new Epoch(1);
            default -> new Pattern(name);
        };
    }

    /** {@code 2026-03-01T10:00:00+08:00}, without offset, or a date alone: its first moment in the zone. */
    record Iso() implements TimeFormat {

        @Override
        public @Nullable Instant read(String text, ZoneId zone) {
            return parsed(
                    text.length() > 10 ? DateTimeFormatter.ISO_DATE_TIME : DateTimeFormatter.ISO_DATE, text, zone);
        }

        @Override
        public String toString() {
            return "iso";
        }
    }

    /** Since 1970, fractions allowed. */
    record Epoch(int millisPerUnit) implements TimeFormat {

        @Override
        public @Nullable Instant read(String text, ZoneId zone) {
            try {
                double millis = Double.parseDouble(text) * millisPerUnit;
                return Double.isFinite(millis) ? Instant.ofEpochMilli(Math.round(millis)) : null;
            } catch (NumberFormatException other) {
                return null;
            }
        }

        @Override
        public String toString() {
            return millisPerUnit == 1 ? "epoch-millis" : "epoch-seconds";
        }
    }

    /** A pattern of {@link DateTimeFormatter}; 30 February is refused, not rounded. */
    record Pattern(String pattern, DateTimeFormatter formatter) implements TimeFormat {

        Pattern(String pattern) {
            this(
                    pattern,
                    DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT));
        }

        @Override
        public @Nullable Instant read(String text, ZoneId zone) {
            return parsed(formatter, text, zone);
        }

        @Override
        public String toString() {
            return pattern;
        }
    }

    private static @Nullable Instant parsed(DateTimeFormatter formatter, String text, ZoneId zone) {
        try {
            TemporalAccessor parsed =
                    formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof ZonedDateTime zoned) {
                return zoned.toInstant();
            }
            return parsed instanceof LocalDateTime local
                    ? local.atZone(zone).toInstant()
                    : ((LocalDate) parsed).atStartOfDay(zone).toInstant();
        } catch (DateTimeException other) {
            return null;
        }
    }
}
