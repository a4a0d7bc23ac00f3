package io.caravanserai.domain.event;

import java.util.List;

/** Consecutive events of the stream and the positions to continue from once they are stored. */
public record EventBatch(List<Event> events, List<StreamPosition> positions) {

    public EventBatch {
        events = List.copyOf(events);
        positions = List.copyOf(positions);
    }
}
