package io.caravanserai.routes.source;

import static io.caravanserai.routes.TestConnectors.poison;
import static io.caravanserai.routes.TestConnectors.purchase;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caravanserai.routes.TestConnectors;
import io.caravanserai.routes.TestKafka;
import io.caravanserai.routes.intake.SourceStatus.State;
import io.caravanserai.routes.stream.EventTopic;
import io.caravanserai.routes.stream.HubKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSourceTest {

    private final HubKafka hub = TestKafka.shared().hub(1);
    private final String topic = TestKafka.shared().freshTopic("crm.orders");

    @TempDir
    Path home;

    @Test
    void quarantinesPoisonFirstInTheMiddleAndLastOfABatchAndCommitsBehindIt() {
        send(0, poison("x-1"), purchase("p-1"), "not json", purchase("p-2"), poison("x-3"));
        try (SourceHouse house = house()) {
            house.routes.startAll();
            await().until(() -> committed() == 5);
            assertThat(house.stream.ids()).containsExactly("p-1", "p-2");
            assertThat(house.quarantine.places())
                    .hasSize(3)
                    .allMatch(place -> place.startsWith("topic " + topic + " partition 0 offset "));
            assertThat(house.state("orders")).isEqualTo(State.UP);
        }
    }

    @Test
    void commitsNothingWhileTheStreamIsNotThereAndThenGoesOnInOrder() {
        send(0, lines(0, 20));
        try (SourceHouse house = house()) {
            house.stream.goDown();
            house.routes.startAll();
            await().until(() -> house.health("orders").status().reason().contains("broker"));
            send(0, lines(20, 40));
            assertThat(committed()).isZero();
            house.stream.comeBack();
            await().until(() -> committed() == 40);
            assertThat(house.stream.ids()).isEqualTo(ids(0, 40));
        }
    }

    @Test
    void losesNothingWhenItIsStoppedWithABatchInHand() {
        send(0, lines(0, 5));
        try (SourceHouse house = house()) {
            house.stream.goDown();
            house.routes.startAll();
            await().until(() -> house.health("orders").status().reason().contains("broker"));
            house.routes.stop("orders");
            assertThat(committed()).isZero();
            house.stream.comeBack();
            house.routes.start("orders");
            await().until(() -> committed() == 5);
            assertThat(house.stream.ids()).isEqualTo(ids(0, 5));
        }
    }

    @Test
    void handsATrickleOnWithoutWaitingForAFullBatch() {
        try (SourceHouse house = house()) {
            send(0, purchase("p-0"));
            house.routes.startAll();
            await().until(() -> committed() == 1);
            AtomicInteger sent = new AtomicInteger(1);
            await().pollInterval(Duration.ofMillis(10)).until(() -> {
                send(0, purchase("p-" + sent.getAndIncrement()));
                return house.stream.ids().size() > 1;
            });
            assertThat(sent.get()).isLessThan(100);
        }
    }

    @Test
    void readsEveryPartitionAndLeavesTombstonesOut() {
        EventTopic.ensure(hub, topic, 3, Map.of());
        send(0, purchase("p-0"));
        send(1, purchase("p-1"), null);
        send(2, purchase("p-2"));
        try (SourceHouse house = house()) {
            house.routes.startAll();
            await().until(() -> committed() == 4);
            assertThat(house.stream.ids()).containsExactlyInAnyOrder("p-0", "p-1", "p-2");
            assertThat(house.quarantine.problems()).isEmpty();
        }
    }

    private SourceHouse house() {
        TestConnectors files = new TestConnectors(home.resolve("connectors"))
                .purchases("orders", "type: kafka, topic: %s, group: g-%s".formatted(topic, topic));
        return new SourceHouse(home, files, hub);
    }

    private void send(int partition, @Nullable String... records) {
        EventTopic.ensure(hub, topic, 1, Map.of());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(hub.clientProperties(), new StringSerializer(), new ByteArraySerializer())) {
            for (String record : records) {
                byte[] value = record == null ? null : record.getBytes(UTF_8);
                var unused = producer.send(new ProducerRecord<>(topic, partition, "k", value));
            }
        }
    }

    private long committed() {
        try (Admin admin = Admin.create(hub.clientProperties())) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets("g-" + topic)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> purchase("p-" + number))
                .toArray(String[]::new);
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "p-" + number).toList();
    }
}
