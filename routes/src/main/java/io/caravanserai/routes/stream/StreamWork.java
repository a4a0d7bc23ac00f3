package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.RetryLaterException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Batches that were read and not yet decided, in order. A step leaves everything in place when it throws
 * {@link RetryLaterException}; any other failure halves the batch until the one event that causes it stands alone, and
 * that one goes to quarantine.
 */
final class StreamWork {

    private static final Logger LOG = LoggerFactory.getLogger(StreamWork.class);

    private final EventFlow flow;
    private final Quarantine quarantine;
    private final InstantSource clock;
    private final Deque<StreamBatch> left = new ArrayDeque<>();

    StreamWork(EventFlow flow, Quarantine quarantine, InstantSource clock) {
        this.flow = flow;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    void add(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<StreamRecord> decoded = new ArrayList<>();
        records.forEach(record -> decoded.add(StreamRecord.decoded(record)));
        if (!decoded.isEmpty()) {
            left.addLast(new StreamBatch(decoded));
        }
    }

    /** The partitions were taken away or given anew: whoever has them now reads from the stored positions. */
    void forget() {
        left.clear();
    }

    /** Decides the next batch, or halves it. */
    void step() {
        StreamBatch batch = left.getFirst();
        keep(batch.broken());
        try {
            flow.accept(batch.forFlow());
            left.removeFirst();
        } catch (RetryLaterException e) {
            throw e;
        } catch (RuntimeException e) {
            narrow(batch, e);
        } catch (StackOverflowError e) {
            narrow(batch, new IllegalStateException("The event is nested too deeply.", e));
        }
    }

    private void narrow(StreamBatch batch, RuntimeException cause) {
        if (batch.forFlow().events().isEmpty()) {
            throw new RetryLaterException("The positions could not be stored.", cause);
        }
        left.removeFirst();
        if (batch.canSplit()) {
            left.addFirst(batch.secondHalf());
            left.addFirst(batch.firstHalf());
        } else {
            LOG.atError().setCause(cause).log("An event makes the flow fail; it goes to quarantine");
            left.addFirst(batch.blaming(cause));
        }
    }

    private void keep(List<StreamRecord> broken) {
        if (!broken.isEmpty()) {
            List<QuarantinedSignal> signals = broken.stream()
                    .map(record -> record.quarantined(clock.instant()))
                    .toList();
            quarantine.keep(signals);
        }
    }
}
