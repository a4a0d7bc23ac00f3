package io.caravanserai.routes.source;

import io.caravanserai.routes.intake.Delivery;
import io.caravanserai.routes.intake.IntakeSummary;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Hands a batch of records over and then commits it. Camel goes on with the next batch after a failed one and would commit
 * past it; so after a failure this refuses everything until the route starts anew from the last commit.
 */
final class KafkaBatch implements Processor {

    private final SourceRoute route;
    private final Runnable failed;
    private volatile boolean gaveUp;

    KafkaBatch(SourceRoute route, Runnable failed) {
        this.route = route;
        this.failed = failed;
    }

    @Override
    public void process(Exchange batch) throws Exception {
        if (gaveUp) {
            throw new IllegalStateException("A batch before this one was not handed over.");
        }
        batch.getExchangeExtension().addOnCompletion(new GiveUp());
        List<Message> records = records(batch);
        route.patiently(() -> handOver(records));
        commit(records);
    }

    private IntakeSummary handOver(List<Message> records) {
        Source source = route.source;
        return source.intake()
                .receive(
                        source.name(),
                        records.stream().flatMap(KafkaBatch::delivery).toList());
    }

    private static List<Message> records(Exchange batch) {
        List<?> exchanges = batch.getMessage().getBody(List.class);
        return exchanges.stream().map(one -> ((Exchange) one).getMessage()).toList();
    }

    /** A record without a value is a tombstone: it says that a key is gone and carries no signal. */
    private static Stream<Delivery> delivery(Message record) {
        byte[] value = record.getBody(byte[].class);
        return value == null ? Stream.empty() : Stream.of(new Delivery(place(record), new ByteArrayInputStream(value)));
    }

    private static String place(Message record) {
        return "topic %s partition %s offset %s"
                .formatted(
                        record.getHeader(KafkaConstants.TOPIC),
                        record.getHeader(KafkaConstants.PARTITION),
                        record.getHeader(KafkaConstants.OFFSET));
    }

    private static void commit(List<Message> records) {
        Map<Object, KafkaManualCommit> lastOfPartition = new LinkedHashMap<>();
        for (Message record : records) {
            KafkaManualCommit commit = record.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class);
            lastOfPartition.put(record.getHeader(KafkaConstants.PARTITION), Objects.requireNonNull(commit));
        }
        lastOfPartition.values().forEach(KafkaManualCommit::commit);
    }

    private final class GiveUp extends SynchronizationAdapter {

        @Override
        public void onFailure(Exchange batch) {
            if (!gaveUp) {
                gaveUp = true;
                failed.run();
            }
        }
    }
}
