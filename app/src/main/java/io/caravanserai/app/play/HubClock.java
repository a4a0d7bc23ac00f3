package io.caravanserai.app.play;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The hub's time: now, or while a play is carried out, noon of the day after the last event played. Fixed, so that a play
 * repeated or continued after a crash sends and closes at the same time; noon, so that it is nobody's night.
 */
public final class HubClock implements InstantSource {

    private final ZoneId zone;
    private final AtomicReference<@Nullable Instant> played = new AtomicReference<>();

    public HubClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        Instant fixed = played.get();
        return fixed == null ? Instant.now() : fixed;
    }

    void afterPlayOf(Instant lastEvent) {
        played.set(lastEvent
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(zone)
                .toInstant());
    }

    void live() {
        played.set(null);
    }
}
