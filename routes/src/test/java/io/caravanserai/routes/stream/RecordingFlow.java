package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventBatch;
import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.event.FlowResult;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.StreamPositions;
import io.caravanserai.domain.problem.RetryLaterException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A flow that remembers in memory what it decided and where to go on, both or neither, as the real one does. */
final class RecordingFlow implements EventFlow, StreamPositions {

    private final List<Event> decided = new ArrayList<>();
    private final List<Integer> batchSizes = new ArrayList<>();
    private final Map<String, StreamPosition> positions = new LinkedHashMap<>();
    private final Set<String> poisonous = new HashSet<>();
    private int tries;
    private boolean down;

    synchronized RecordingFlow failingOn(String id) {
        poisonous.add(id);
        return this;
    }

    synchronized void goDown() {
        down = true;
    }

    synchronized void comeBack() {
        down = false;
    }

    @Override
    public synchronized FlowResult accept(EventBatch batch) {
        tries++;
        if (down) {
            throw new RetryLaterException("The database is not there.", new IllegalStateException("down"));
        }
        if (batch.events().stream().anyMatch(event -> poisonous.contains(event.id()))) {
            throw new IllegalStateException("cannot decide");
        }
        decided.addAll(batch.events());
        batchSizes.add(batch.events().size());
        batch.positions().forEach(position -> positions.put(position.topic() + position.partition(), position));
        return new FlowResult(batch.events().size(), 0, 0, 0);
    }

    @Override
    public synchronized List<StreamPosition> load(String topic) {
        return positions.values().stream()
                .filter(position -> position.topic().equals(topic))
                .toList();
    }

    synchronized int tries() {
        return tries;
    }

    synchronized int largestBatch() {
        return batchSizes.stream().mapToInt(size -> size).max().orElse(0);
    }

    synchronized List<String> ids() {
        return decided.stream().map(Event::id).toList();
    }
}
