package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Signal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Brings signals where their source reads them: a topic, or the webhook. Fails if any of them was not taken. */
final class Feeder implements AutoCloseable {

    private static final int ACCEPTED = 202;

    private final HubApi api;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();

    Feeder(RunningHub hub) {
        this.api = hub.api();
        Map<String, Object> properties =
                Map.of("bootstrap.servers", hub.kafka(), "linger.ms", 5, "acks", "all", "client.id", "bench");
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    void feed(Signal signal) {
        if (signal.source().topic().isEmpty()) {
            push(signal);
        } else {
            producer.send(
                    new ProducerRecord<>(signal.source().topic(), signal.customer(), signal.bytes()),
                    (done, failed) -> trouble.compareAndSet(null, failed));
        }
    }

    void flush() {
        producer.flush();
        Throwable first = trouble.get();
        if (first != null) {
            throw new IllegalStateException("A signal was not taken.", first);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void push(Signal signal) {
        CompletableFuture<Integer> answer = api.push(signal.source().connector(), signal.json());
        answer.thenAccept(status -> {
                    if (status != ACCEPTED) {
                        throw new IllegalStateException("The webhook answered %d.".formatted(status));
                    }
                })
                .whenComplete((done, failed) -> trouble.compareAndSet(null, failed));
    }
}
