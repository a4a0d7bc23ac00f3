package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventBatch;
import io.caravanserai.domain.event.StreamPosition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Consecutive records of the stream. Those with a problem are passed over: their position counts, their event does not. */
record StreamBatch(List<StreamRecord> records) {

    EventBatch forFlow() {
        return new EventBatch(events(), positions());
    }

    List<StreamRecord> broken() {
        return records.stream().filter(record -> record.problem() != null).toList();
    }

    boolean canSplit() {
        return records.size() > 1;
    }

    StreamBatch firstHalf() {
        return new StreamBatch(records.subList(0, records.size() / 2));
    }

    StreamBatch secondHalf() {
        return new StreamBatch(records.subList(records.size() / 2, records.size()));
    }

    /** Of a batch of one. */
    StreamBatch blaming(RuntimeException cause) {
        return new StreamBatch(List.of(records.get(0).withProblem(cause)));
    }

    private List<Event> events() {
        return records.stream()
                .filter(record -> record.problem() == null)
                .map(StreamRecord::event)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<StreamPosition> positions() {
        Map<Integer, StreamPosition> last = records.stream()
                .map(StreamRecord::after)
                .collect(Collectors.toMap(StreamPosition::partition, position -> position, (before, after) -> after));
        return List.copyOf(last.values());
    }
}
