package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.StreamPositions;
import io.caravanserai.routes.stream.StreamStatus.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the stream in micro-batches and hands them to the flow, on a thread of its own. Hub nodes with the same group
 * share the partitions. Never skips in silence: what is not there is waited for, what cannot be decided goes to quarantine.
 */
public final class EventStreamConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreamConsumer.class);
    private static final int STOP_SECONDS = 60;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HubKafka kafka;
    private final StreamSettings settings;
    private final EventFlow flow;
    private final StreamPositions positions;
    private final Quarantine quarantine;
    private final InstantSource clock;
    private final StreamLag lag;
    private volatile StreamStatus status = StreamStatus.STOPPED;
    private volatile boolean paused;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread thread;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    public EventStreamConsumer(
            HubKafka kafka,
            StreamSettings settings,
            EventFlow flow,
            StreamPositions positions,
            Quarantine quarantine,
            InstantSource clock) {
        this.kafka = kafka;
        this.settings = settings;
        this.flow = flow;
        this.positions = positions;
        this.quarantine = quarantine;
        this.clock = clock;
        this.lag = new StreamLag(kafka, positions);
    }

    /** Returns at once; a broker that is not there is waited for. */
    public synchronized void start() {
        if (thread == null) {
            stopping = new CountDownLatch(1);
            thread = new Thread(this::run, "event-stream");
            thread.start();
        }
    }

    /** Finishes the batch in hand and leaves the group. */
    public synchronized void stop() {
        Thread running = thread;
        if (running != null) {
            stopping.countDown();
            wakeUp();
            join(running);
            thread = null;
        }
    }

    /** Finishes the batch in hand and reads no further, but stays a member of the group. */
    public void pause() {
        paused = true;
    }

    public void resume() {
        paused = false;
    }

    public StreamStatus status() {
        return status;
    }

    /**
     * Events on the stream that no node has decided yet: 0 means that everything is decided.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when broker or database does not answer
     */
    public long lag() {
        return lag.read();
    }

    @Override
    public void close() {
        stop();
        lag.close();
    }

    private void run() {
        try (Consumer<String, byte[]> created = connect()) {
            consumer = created;
            read(created);
            status = StreamStatus.STOPPED;
        } catch (RuntimeException | Error e) {
            LOG.atError().setCause(e).log("Reading the stream ended");
            status = StreamStatus.failed(e);
        } finally {
            consumer = null;
        }
    }

    private void read(Consumer<String, byte[]> from) {
        StreamReader reader = reader(from);
        while (!reader.isStopping()) {
            status = paused ? StreamStatus.PAUSED : reader.round();
            if (status.state() == State.PAUSED) {
                reader.hold(PAUSE);
            } else if (status.state() == State.WAITING) {
                reader.holdAfterTrouble();
            }
        }
    }

    private StreamReader reader(Consumer<String, byte[]> from) {
        StreamWork work = new StreamWork(flow, quarantine, clock);
        StreamPlacing placing = new StreamPlacing(from, positions, work);
        return new StreamReader(from, kafka, work, placing, settings.longestWait(), stopping);
    }

    private Consumer<String, byte[]> connect() {
        Map<String, Object> properties = kafka.clientProperties();
        properties.putAll(kafka.memberProperties());
        properties.put("group.id", settings.group());
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        properties.put("max.poll.records", settings.largestBatch());
        properties.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void wakeUp() {
        Consumer<?, ?> current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    private static void join(Thread running) {
        try {
            running.join(Duration.ofSeconds(STOP_SECONDS).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
