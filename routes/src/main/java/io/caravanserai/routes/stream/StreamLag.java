package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.StreamPositions;
import io.caravanserai.domain.problem.RetryLaterException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** End of the stream minus the stored positions; both are facts of their servers, so it holds for all nodes together. */
final class StreamLag implements AutoCloseable {

    private static final int SECONDS = 10;

    private final HubKafka kafka;
    private final StreamPositions positions;
    private @Nullable Admin admin;

    StreamLag(HubKafka kafka, StreamPositions positions) {
        this.kafka = kafka;
        this.positions = positions;
    }

    synchronized long read() {
        try {
            return difference(offsets(OffsetSpec.latest()), offsets(OffsetSpec.earliest()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw notAnswered(e);
        } catch (TimeoutException | KafkaException e) {
            throw notAnswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notAnswered(e);
        }
    }

    private long difference(Map<Integer, Long> ends, Map<Integer, Long> starts) {
        Map<Integer, Long> stored = positions.load(kafka.topic()).stream()
                .collect(Collectors.toMap(StreamPosition::partition, StreamPosition::nextOffset));
        return ends.entrySet().stream()
                .mapToLong(end ->
                        end.getValue() - Math.max(starts.get(end.getKey()), stored.getOrDefault(end.getKey(), 0L)))
                .map(open -> Math.max(0, open))
                .sum();
    }

    private Map<Integer, Long> offsets(OffsetSpec spec)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions().collect(Collectors.toMap(Function.identity(), partition -> spec));
        Map<TopicPartition, ListOffsetsResultInfo> answer =
                admin().listOffsets(asked).all().get(SECONDS, TimeUnit.SECONDS);
        return answer.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().partition(), one -> one.getValue().offset()));
    }

    private Stream<TopicPartition> partitions() throws ExecutionException, InterruptedException, TimeoutException {
        TopicDescription topic = admin().describeTopics(List.of(kafka.topic()))
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .get(kafka.topic());
        return topic.partitions().stream().map(info -> new TopicPartition(kafka.topic(), info.partition()));
    }

    private Admin admin() {
        Admin current = admin;
        if (current == null) {
            current = Admin.create(kafka.clientProperties());
            admin = current;
        }
        return current;
    }

    private static RetryLaterException notAnswered(Exception cause) {
        return new RetryLaterException("The broker did not say where the stream ends.", cause);
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
