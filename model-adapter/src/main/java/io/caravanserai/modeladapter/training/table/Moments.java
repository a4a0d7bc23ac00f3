package io.caravanserai.modeladapter.training.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Times as they are written in files: with an offset, without one (then in the data's zone), or days. */
public final class Moments {

    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-M-d H:mm[:ss]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[yyyy-M-d][yyyy/M/d][yyyyMMdd]");

    private final List<Function<String, Instant>> forms;

    public Moments(ZoneId zone) {
        forms = List.of(
                text -> OffsetDateTime.parse(text).toInstant(),
                text -> LocalDateTime.parse(text, SPACED).atZone(zone).toInstant(),
                text -> LocalDateTime.parse(text).atZone(zone).toInstant(),
                text -> LocalDate.parse(text, DAY).atStartOfDay(zone).toInstant());
    }

    /** Null when it is no time in any form known here. */
    public @Nullable Instant parse(String text) {
        for (Function<String, Instant> form : forms) {
            try {
                return form.apply(text);
            } catch (DateTimeException anotherForm) {
                continue;
            }
        }
        return null;
    }
}
