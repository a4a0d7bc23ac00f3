package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.StreamPositions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts each newly assigned partition where the stored positions say, before a record of it is read. The database has the
 * last word, not the broker's group offsets, because it wrote the position together with the effects.
 */
final class StreamPlacing implements ConsumerRebalanceListener {

    private final Consumer<?, ?> consumer;
    private final StreamPositions positions;
    private final StreamWork work;
    private final Set<TopicPartition> unplaced = new HashSet<>();

    StreamPlacing(Consumer<?, ?> consumer, StreamPositions positions, StreamWork work) {
        this.consumer = consumer;
        this.positions = positions;
        this.work = work;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        startOver();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        startOver();
    }

    /** @throws io.caravanserai.domain.problem.RetryLaterException when the positions cannot be read; nothing moved */
    void place() {
        if (unplaced.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> stored = stored();
        unplaced.forEach(partition -> seek(partition, stored.get(partition)));
        consumer.resume(unplaced);
        unplaced.clear();
    }

    /** Reading goes on for every partition that has its place. */
    void resumePlaced() {
        Set<TopicPartition> placed = new HashSet<>(consumer.assignment());
        placed.removeAll(unplaced);
        consumer.resume(placed);
    }

    private void startOver() {
        work.forget();
        unplaced.clear();
        unplaced.addAll(consumer.assignment());
        consumer.pause(unplaced);
    }

    private void seek(TopicPartition partition, Long offset) {
        if (offset == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, offset);
        }
    }

    private Map<TopicPartition, Long> stored() {
        Set<String> topics = unplaced.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        return topics.stream()
                .flatMap(topic -> positions.load(topic).stream())
                .collect(Collectors.toMap(StreamPlacing::partition, StreamPosition::nextOffset));
    }

    private static TopicPartition partition(StreamPosition position) {
        return new TopicPartition(position.topic(), position.partition());
    }
}
