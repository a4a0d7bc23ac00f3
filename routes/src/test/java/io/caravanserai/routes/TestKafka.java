package io.caravanserai.routes;

import io.caravanserai.routes.stream.HubKafka;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A real broker (KRaft, one node) in this process; it keeps its port and its log over stop and start. */
public final class TestKafka implements AutoCloseable {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private final int brokerPort = freePort();
    private final int controllerPort = freePort();
    private final Path folder = temporaryFolder();
    private @Nullable KafkaRaftServer server;

    /** One broker for all tests that do not stop it. */
    public static TestKafka shared() {
        return Shared.RUNNING;
    }

    public static TestKafka started() {
        TestKafka kafka = new TestKafka();
        kafka.format();
        kafka.start();
        return kafka;
    }

    public String bootstrap() {
        return "localhost:" + brokerPort;
    }

    /** The broker with an event topic of the test's own. */
    public HubKafka hub(int partitions) {
        return new HubKafka(bootstrap(), freshTopic("events"), partitions, null, Map.of());
    }

    public String freshTopic(String name) {
        return name + "." + TOPICS.incrementAndGet();
    }

    public void start() {
        KafkaRaftServer fresh = new KafkaRaftServer(new KafkaConfig(properties(), false), Time.SYSTEM);
        fresh.startup();
        server = fresh;
    }

    public void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void format() {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(1)
                    .setClusterId("caravanserai-routes-te")
                    .addDirectory(folder.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("The test broker's folder was not formatted.", e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@localhost:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "BROKER://localhost:%d,CONTROLLER://localhost:%d".formatted(brokerPort, controllerPort),
                "inter.broker.listener.name", "BROKER",
                "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", folder.toString(),
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1"));
        properties.putAll(Map.of(
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "auto.create.topics.enable", "false",
                "controlled.shutdown.enable", "false"));
        return properties;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("test-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final TestKafka RUNNING = started();
    }
}
