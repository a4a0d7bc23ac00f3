package io.caravanserai.routes.stream;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caravanserai.domain.event.Event;
import io.caravanserai.routes.MemoryQuarantine;
import io.caravanserai.routes.TestKafka;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamConsumerTest {

    private final HubKafka kafka = TestKafka.shared().hub(2);
    private final KafkaEventIntake intake = new KafkaEventIntake(kafka);
    private final MemoryQuarantine quarantine = new MemoryQuarantine();
    private final RecordingFlow flow = new RecordingFlow();
    private final List<EventStreamConsumer> consumers = new ArrayList<>();

    @AfterEach
    void close() {
        consumers.forEach(EventStreamConsumer::close);
        intake.close();
    }

    @Test
    void quarantinesOnlyTheEventThatMakesTheFlowFailWhereverItStands() {
        flow.failingOn("e-0").failingOn("e-25").failingOn("e-49");
        submit(0, 50);
        start(100);
        awaitDecided();
        assertThat(flow.ids()).hasSize(47).doesNotContain("e-0", "e-25", "e-49");
        assertThat(quarantine.problems()).hasSize(3).allSatisfy(problem -> assertThat(problem.sentence())
                .contains("browse e-", "cannot decide", "Maybe mend the cause, then replay it"));
        assertThat(flow.ids().stream().filter(id -> id.equals("e-1"))).hasSize(1);
    }

    @Test
    void quarantinesWhatIsNotAnEvent() {
        writeRaw("not an event");
        submit(0, 1);
        start(100);
        awaitDecided();
        assertThat(flow.ids()).containsExactly("e-0");
        assertThat(quarantine.problems().get(0).sentence())
                .contains("12 bytes", "is not an event: Unrecognized token", "Maybe another program");
    }

    @Test
    void waitsForTheDatabaseAndThenDecidesEverythingOnce() {
        flow.goDown();
        submit(0, 30);
        EventStreamConsumer consumer = start(100);
        await().until(() -> consumer.status().state() == StreamStatus.State.WAITING && flow.tries() >= 3);
        assertThat(consumer.status().reason()).isEqualTo("The database is not there.");
        assertThat(consumer.lag()).isEqualTo(30);
        flow.comeBack();
        awaitDecided();
        assertThat(flow.ids()).hasSize(30).doesNotHaveDuplicates();
        assertThat(quarantine.problems()).isEmpty();
    }

    @Test
    void keepsABadRecordInHandUntilQuarantineIsThere() {
        quarantine.goDown();
        writeRaw("not an event");
        EventStreamConsumer consumer = start(100);
        await().until(() -> consumer.status().state() == StreamStatus.State.WAITING);
        assertThat(consumer.lag()).isEqualTo(1);
        quarantine.comeBack();
        awaitDecided();
        assertThat(quarantine.problems()).hasSize(1);
    }

    @Test
    void goesOnWhereTheStoredPositionsSay() {
        submit(0, 10);
        start(100);
        awaitDecided();
        closeAll();
        submit(10, 20);
        start(100);
        awaitDecided();
        assertThat(flow.ids()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void goesOnAtOnceWithWhatItHadWhenTheNodeHasAName() {
        HubKafka named = new HubKafka(kafka.bootstrap(), kafka.topic(), 2, "node-1", Map.of());
        submit(0, 10);
        start(100, named);
        awaitDecided();
        closeAll(); // a named node does not leave the group, as if it were killed
        submit(10, 20);
        start(100, named);
        await().atMost(Duration.ofSeconds(8)).until(() -> consumers.get(0).lag() == 0);
        assertThat(flow.ids()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void decidesInBatchesOfAtMostTheSettingAndInOrder() {
        submit(0, 100);
        start(7);
        awaitDecided();
        assertThat(flow.largestBatch()).isEqualTo(7);
        assertThat(flow.ids()).isEqualTo(ids(0, 100));
    }

    @Test
    void sharesThePartitionsBetweenNodesAndTakesOverFromOneThatLeaves() {
        EventStreamConsumer first = start(100);
        submit(0, 10);
        EventStreamConsumer second = start(100);
        awaitDecided();
        first.stop();
        submit(10, 20);
        await().until(() -> second.lag() == 0);
        assertThat(flow.ids()).contains(ids(0, 20).toArray(String[]::new));
    }

    @Test
    void readsNothingWhilePaused() {
        EventStreamConsumer consumer = start(100);
        consumer.pause();
        await().until(() -> consumer.status().state() == StreamStatus.State.PAUSED);
        submit(0, 5);
        assertThat(consumer.lag()).isEqualTo(5);
        consumer.resume();
        awaitDecided();
        assertThat(flow.ids()).hasSize(5);
    }

    private EventStreamConsumer start(int largestBatch) {
        return start(largestBatch, kafka);
    }

    private EventStreamConsumer start(int largestBatch, HubKafka node) {
        StreamSettings settings = new StreamSettings(kafka.topic(), largestBatch, Duration.ofMillis(400));
        EventStreamConsumer consumer =
                new EventStreamConsumer(node, settings, flow, flow, quarantine, InstantSource.system());
        consumer.start();
        consumers.add(consumer);
        return consumer;
    }

    private void awaitDecided() {
        await().atMost(Duration.ofSeconds(30)).until(() -> consumers.get(0).lag() == 0);
    }

    private void closeAll() {
        consumers.forEach(EventStreamConsumer::close);
        consumers.clear();
    }

    private void submit(int from, int to) {
        intake.submit(IntStream.range(from, to)
                .mapToObj(EventStreamConsumerTest::event)
                .toList());
    }

    private static Event event(int number) {
        return anEvent("browse")
                .of("crm:1")
                .id("e-" + number)
                .with("step", "browse")
                .build();
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "e-" + number).toList();
    }

    private void writeRaw(String text) {
        EventTopic.ensure(kafka);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(kafka.clientProperties(), new StringSerializer(), new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>(kafka.topic(), text.getBytes(UTF_8)));
        }
    }
}
