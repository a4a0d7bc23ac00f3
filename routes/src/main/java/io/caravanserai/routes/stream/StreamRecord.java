package io.caravanserai.routes.stream;

import io.caravanserai.domain.action.NoProcessException;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of the stream and the event in it, or why there is none. */
record StreamRecord(ConsumerRecord<String, byte[]> raw, @Nullable Event event, @Nullable Problem problem) {

    static StreamRecord decoded(ConsumerRecord<String, byte[]> raw) {
        try {
            return new StreamRecord(raw, EventCodec.read(bytes(raw)), null);
        } catch (IOException e) {
            return new StreamRecord(raw, null, unreadable(raw, e));
        }
    }

    StreamPosition after() {
        return new StreamPosition(raw.topic(), raw.partition(), raw.offset() + 1);
    }

    StreamRecord withProblem(RuntimeException cause) {
        return new StreamRecord(raw, event, culprit(cause));
    }

    /** @throws IllegalStateException when nothing is wrong with it */
    QuarantinedSignal quarantined(Instant now) {
        if (problem == null) {
            throw new IllegalStateException("Nothing is wrong with " + place(raw));
        }
        String connector = event == null ? raw.topic() : event.source();
        return QuarantinedSignal.of(new Signal(connector, place(raw), bytes(raw)), problem, now);
    }

    private Problem culprit(RuntimeException cause) {
        if (cause instanceof NoProcessException missing) {
            return missing.problem();
        }
        return new Problem(
                raw.topic(),
                place(raw),
                event == null ? "" : event.type() + " " + event.id(),
                "makes the flow fail: " + cause,
                "Maybe mend the cause, then replay it from quarantine.");
    }

    private static Problem unreadable(ConsumerRecord<String, byte[]> raw, IOException cause) {
        return new Problem(
                raw.topic(),
                place(raw),
                bytes(raw).length + " bytes",
                "is not an event: " + firstLine(cause),
                "Maybe another program writes to this topic; let it use a topic of its own and a kafka connector.");
    }

    private static String firstLine(IOException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static String place(ConsumerRecord<String, byte[]> raw) {
        return "topic %s partition %d offset %d".formatted(raw.topic(), raw.partition(), raw.offset());
    }

    private static byte[] bytes(ConsumerRecord<String, byte[]> raw) {
        return raw.value() == null ? new byte[0] : raw.value();
    }
}
