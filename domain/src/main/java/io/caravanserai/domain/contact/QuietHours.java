package io.caravanserai.domain.contact;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Hours of the local day in which nobody is contacted; may span midnight. */
public record QuietHours(LocalTime from, LocalTime to) {

    public boolean holdAt(Instant moment, ZoneId zone) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    /** The moment itself, or the end of the quiet hours it falls into. */
    public Instant nextAllowed(Instant moment, ZoneId zone) {
        if (!holdAt(moment, zone)) {
            return moment;
        }
        ZonedDateTime end = moment.atZone(zone).with(to);
        return (end.toInstant().isAfter(moment) ? end : end.plusDays(1)).toInstant();
    }
}
