package io.caravanserai.routes.intake;

import io.caravanserai.connectors.Normalised;
import io.caravanserai.connectors.Normalised.Rejected;
import io.caravanserai.connectors.Normaliser;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/** Cuts deliveries into chunks that fit into memory. */
final class IntakeRun {

    private static final int CHUNK = 500;
    private static final int CHUNK_BYTES = 4 << 20;

    private final String connector;
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

    IntakeRun(String connector, Normaliser normaliser, Handover handover, SourceGauge gauge) {
        this.connector = connector;
        this.normaliser = normaliser;
        this.handover = handover;
        this.gauge = gauge;
    }

    void read(Delivery delivery) {
        place = delivery.place();
        KeptHead content = new KeptHead(delivery.content());
        try {
            normaliser.read(content, place, this::add);
        } catch (UncheckedIOException e) {
            failed(e, content.bytes());
        }
    }

    IntakeSummary finish() {
        flush();
        return new IntakeSummary(accepted, quarantined, complete, problems);
    }

    /** Damaged bytes stay damaged and go to quarantine; a source that stopped answering is asked again. */
    private void failed(UncheckedIOException failure, byte[] head) {
        IOException cause = failure.getCause();
        if (!(cause instanceof ZipException || cause instanceof EOFException)) {
            flush();
            throw failure;
        }
        complete = false;
        add(new Rejected(new Signal(connector, place, head), damaged(cause)));
    }

    private Problem damaged(IOException cause) {
        return new Problem(
                connector,
                place,
                String.valueOf(cause.getMessage()),
                "is what gzip says of damaged bytes",
                "Maybe the file was cut or is not gzip; send it again.");
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
