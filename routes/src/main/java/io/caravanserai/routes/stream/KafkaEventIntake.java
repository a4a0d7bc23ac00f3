package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventIntake;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events to the stream, keyed by customer identifier. Safe for use by several threads. */
public final class KafkaEventIntake implements EventIntake, EventPublisher, AutoCloseable {

    /** Largest event in bytes, as JSON. */
    public static final int LARGEST_EVENT = 1_000_000;

    private static final List<Header> HEADERS =
            List.of(new RecordHeader("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII)));

    private final HubKafka kafka;
    private final Producer<String, byte[]> producer;
    private volatile boolean topicIsThere;

    public KafkaEventIntake(HubKafka kafka) {
        this.kafka = kafka;
        Map<String, Object> properties = ReliableProducer.properties(kafka);
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** @throws IllegalArgumentException when an event is too large for the stream; the others are published */
    @Override
    public void submit(List<Event> events) {
        List<Refused> refused = publish(events);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(refused.get(0).problem().sentence());
        }
    }

    @Override
    public List<Refused> publish(List<Event> events) {
        ensureTopic();
        List<Refused> refused = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        try {
            for (Event event : events) {
                send(event, sent, refused);
            }
            producer.flush();
            confirm(sent);
        } catch (KafkaException e) {
            throw notPublished(e);
        }
        return refused;
    }

    private void send(Event event, List<Future<RecordMetadata>> sent, List<Refused> refused) {
        byte[] bytes = EventCodec.write(event);
        if (bytes.length > LARGEST_EVENT) {
            refused.add(new Refused(event, tooLarge(event, bytes.length)));
            return;
        }
        sent.add(producer.send(new ProducerRecord<>(kafka.topic(), null, event.partitionKey(), bytes, HEADERS)));
    }

    private static void confirm(List<Future<RecordMetadata>> sent) {
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw notPublished(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notPublished(e);
        }
    }

    private void ensureTopic() {
        if (!topicIsThere) {
            EventTopic.ensure(kafka);
            topicIsThere = true;
        }
    }

    private static RetryLaterException notPublished(Exception cause) {
        return new RetryLaterException("The broker did not take every event.", cause);
    }

    private static Problem tooLarge(Event event, int bytes) {
        return new Problem(
                event.source(),
                "event " + event.id(),
                bytes + " bytes",
                "is too large for the stream, which takes %d".formatted(LARGEST_EVENT),
                "Maybe map fewer fields.");
    }

    @Override
    public void close() {
        producer.close();
    }
}
