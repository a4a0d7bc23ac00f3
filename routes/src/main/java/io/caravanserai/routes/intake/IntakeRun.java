package io.caravanserai.routes.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caravanserai.connectors.Normalised;
import io.caravanserai.connectors.Normalised.Rejected;
import io.caravanserai.connectors.Normaliser;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.problem.Problem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts deliveries into chunks that fit into memory. */
final class IntakeRun {

    private static final int CHUNK = 500;
    private static final int CHUNK_BYTES = 4 << 20;

    private final Normaliser normaliser;
    private final Handover handover;
    private final SourceGauge gauge;
    private final List<Normalised> chunk = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int chunkBytes;
    private int accepted;
    private int quarantined;
    private boolean complete = true;
    private String place = "";

    IntakeRun(Normaliser normaliser, Handover handover, SourceGauge gauge) {
        this.normaliser = normaliser;
        this.handover = handover;
        this.gauge = gauge;
    }

    void read(Delivery delivery) {
        place = delivery.place();
        KeptHead content = new KeptHead(delivery.content());
        try {
            normaliser.read(content, place, one -> add(withEvidence(one, content)));
        } catch (UncheckedIOException e) {
            flush();
            throw e;
        }
    }

    IntakeSummary finish() {
        flush();
        return new IntakeSummary(accepted, quarantined, complete, problems);
    }

    /** What could not be read to its end comes without bytes of its own; quarantine keeps how the delivery began. */
    private Normalised withEvidence(Normalised one, KeptHead content) {
        Signal signal = one.signal();
        if (!(one instanceof Rejected rejected) || !onlyItsPlace(signal)) {
            return one;
        }
        complete = false;
        return new Rejected(new Signal(signal.connector(), signal.place(), content.bytes()), rejected.problem());
    }

    /** The normaliser lets the place stand in for bytes that are not there. */
    private static boolean onlyItsPlace(Signal signal) {
        return Arrays.equals(signal.bytes(), signal.place().getBytes(UTF_8));
    }

    private void add(Normalised one) {
        chunk.add(one);
        chunkBytes += one.signal().bytes().length;
        if (chunk.size() >= CHUNK || chunkBytes >= CHUNK_BYTES) {
            flush();
        }
    }

    private void flush() {
        if (chunk.isEmpty()) {
            return;
        }
        Handover.Result result = handover.handOver(chunk);
        count(result);
        chunk.clear();
        chunkBytes = 0;
    }

    private void count(Handover.Result result) {
        accepted += result.published();
        quarantined += result.problems().size();
        result.problems().stream()
                .limit(IntakeSummary.MOST_PROBLEMS - problems.size())
                .forEach(problems::add);
        gauge.handedOver(result.records(), result.published(), result.problems().size(), place);
    }
}
