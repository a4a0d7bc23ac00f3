package io.caravanserai.profile.feature;

import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.bytes.ByteReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What features of the same events and field share, so that an event is counted once for all of them. */
record SeriesSpec(List<String> events, @Nullable Filter where, @Nullable String field, boolean distinct) {

    boolean accepts(Event event) {
        return where == null || where.accepts(event);
    }

    Series newSeries(Keeping keeping) {
        return distinct ? new DistinctSeries(field, keeping.horizon()) : new DaySeries(field, keeping);
    }

    Series readSeries(ByteReader in, Keeping keeping) {
        return distinct ? DistinctSeries.read(in, field, keeping.horizon()) : DaySeries.read(in, field, keeping);
    }
}
