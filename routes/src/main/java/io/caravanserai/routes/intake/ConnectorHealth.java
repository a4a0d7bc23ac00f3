package io.caravanserai.routes.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source at a glance; counts since the hub started.
 *
 * @param received records read
 * @param published events handed to the stream; a record may come to several
 * @param activity newest first, the last 50
 */
public record ConnectorHealth(
        String name,
        SourceStatus status,
        long received,
        long published,
        long quarantined,
        @Nullable Instant lastSignalAt,
        List<Activity> activity) {

    public ConnectorHealth {
        activity = List.copyOf(activity);
    }
}
