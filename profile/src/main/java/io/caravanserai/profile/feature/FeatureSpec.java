package io.caravanserai.profile.feature;

import io.caravanserai.domain.catalogue.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feature of the catalogue file.
 *
 * @param events types of the events it counts, none for tenure
 * @param field number or text in the event's data; null counts events
 * @param days length of the window, 0 when there is none
 * @param attribute attribute that holds a date, for tenure only
 */
record FeatureSpec(
        Entry entry,
        List<String> events,
        @Nullable Filter where,
        Aggregate aggregate,
        @Nullable String field,
        int days,
        @Nullable String attribute) {

    FeatureSpec {
        events = List.copyOf(events);
    }

    boolean isFed() {
        return !events.isEmpty();
    }

    SeriesSpec series() {
        return new SeriesSpec(events, where, field, aggregate == Aggregate.DISTINCT);
    }

    /** The window is the days after this one; without a window, all of them. */
    int firstDayBefore(int today) {
        return days == 0 ? Integer.MIN_VALUE : today - days;
    }
}
