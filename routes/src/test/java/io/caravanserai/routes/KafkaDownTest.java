package io.caravanserai.routes;

import static io.caravanserai.routes.TestConnectors.poison;
import static io.caravanserai.routes.TestConnectors.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caravanserai.domain.model.Understanding;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.LiveConnectors;
import io.caravanserai.routes.intake.SignalIntake;
import io.caravanserai.routes.intake.SourceStatus.State;
import io.caravanserai.routes.source.FileCursors;
import io.caravanserai.routes.source.SourceRoutes;
import io.caravanserai.routes.stream.EventTopic;
import io.caravanserai.routes.stream.HubKafka;
import io.caravanserai.routes.stream.KafkaEventIntake;
import io.caravanserai.routes.stream.StreamContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub's own broker stops and comes back while a folder and a topic are being read. */
class KafkaDownTest {

    private static final String TOPIC = "shop.orders";

    private final TestKafka broker = TestKafka.started();
    private final HubKafka hub = new HubKafka(
            broker.bootstrap(),
            "events",
            1,
            "node-1",
            Map.of("reconnect.backoff.max.ms", "200", "retry.backoff.ms", "100"));
    private final KafkaEventIntake stream = new KafkaEventIntake(hub);
    private final MemoryQuarantine quarantine = new MemoryQuarantine();
    private final HealthBoard health = new HealthBoard(InstantSource.system());
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @TempDir
    Path home;

    private SourceRoutes sources;

    @BeforeEach
    void open() {
        LiveConnectors connectors = new TestConnectors(home.resolve("connectors"))
                .purchases("folder", "type: file, folder: '%s', every: 50ms, settled: 50ms".formatted(inbox()))
                .purchases("topic", "type: kafka, topic: " + TOPIC)
                .live();
        SignalIntake intake = new SignalIntake(
                connectors,
                texts -> texts.stream()
                        .map(text -> Optional.<Understanding>empty())
                        .toList(),
                stream,
                quarantine,
                health,
                InstantSource.system());
        camel.start();
        sources = new SourceRoutes(camel, connectors, intake, health, hub, new FileCursors(home));
    }

    @AfterEach
    void close() {
        sources.close();
        stream.close();
        camel.stop();
        broker.close();
    }

    @Test
    void acknowledgesNothingWhileTheBrokerIsDownAndLosesNothing() throws Exception {
        EventTopic.ensure(hub);
        sources.startAll();
        send(poison("x-1"), purchase("t-1"));
        drop("a.jsonl", purchase("f-1"));
        await().atMost(Duration.ofSeconds(30)).until(() -> published("topic") == 1 && published("folder") == 1);

        broker.stop();
        drop("b.jsonl", purchase("f-2"), poison("x-2"), purchase("f-3"));
        await().atMost(Duration.ofSeconds(40)).until(() -> state("folder") == State.WAITING);
        assertThat(inbox().resolve("b.jsonl")).exists();
        assertThat(published("folder")).isEqualTo(1);

        broker.start();
        send(purchase("t-2"));
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(inbox().resolve(".done/b.jsonl")));
        await().atMost(Duration.ofSeconds(60)).until(() -> published("topic") == 2);
        assertThat(new HashSet<>(StreamContents.ids(hub))).containsExactlyInAnyOrder("t-1", "f-1", "f-2", "f-3", "t-2");
        assertThat(quarantine.places()).hasSize(2);
    }

    private Path inbox() {
        return home.resolve("inbox");
    }

    private long published(String connector) {
        return health.of(connector).read().published();
    }

    private State state(String connector) {
        return health.of(connector).read().status().state();
    }

    private void drop(String name, String... lines) throws IOException {
        Files.createDirectories(inbox());
        Files.writeString(inbox().resolve(name), String.join("\n", lines));
    }

    private void send(String... records) throws ExecutionException, InterruptedException {
        EventTopic.ensure(hub, TOPIC, 1, Map.of());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(hub.clientProperties(), new StringSerializer(), new StringSerializer())) {
            for (String record : records) {
                producer.send(new ProducerRecord<>(TOPIC, record)).get();
            }
        }
    }
}
