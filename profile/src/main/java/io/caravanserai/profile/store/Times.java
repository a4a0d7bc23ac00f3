package io.caravanserai.profile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as both databases keep them: UTC, whole microseconds. */
public final class Times {

    private Times() {}

    /** What is left of the moment once it was stored; applied before a session reads its own writes. */
    public static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    public static OffsetDateTime column(Instant moment) {
        return kept(moment).atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime optionalColumn(@Nullable Instant moment) {
        return moment == null ? null : column(moment);
    }

    public static @Nullable Instant readOptional(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
