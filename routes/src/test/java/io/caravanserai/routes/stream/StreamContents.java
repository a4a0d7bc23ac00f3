package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that is on the stream now. */
public final class StreamContents {

    private StreamContents() {}

    public static List<String> ids(HubKafka kafka) {
        return events(kafka).stream().map(Event::id).toList();
    }

    public static List<Event> events(HubKafka kafka) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka.clientProperties(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(kafka.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        }
    }

    private static List<Event> read(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<Event> events = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> events.add(event(record)));
        }
        return events;
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        try {
            return EventCodec.read(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
