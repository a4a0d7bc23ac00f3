package io.caravanserai.app.play;

import io.caravanserai.connectors.Normalised;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.routes.intake.Handover;
import io.caravanserai.routes.stream.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends the spooled events down the same way as live ones: understood, published, or quarantined. */
public final class PlayStream {

    private static final int CHUNK = 500;

    private final Handover handover;

    public PlayStream(Handover handover) {
        this.handover = handover;
    }

    /** @return time of the last event */
    Instant send(Spool spool, Progress progress) {
        Sending sending = new Sending(progress);
        spool.drain(sending::add);
        sending.flush();
        return sending.last;
    }

    private final class Sending {

        private final Progress progress;
        private final List<Normalised> chunk = new ArrayList<>();
        private Instant last = Instant.EPOCH;
        private long sent;

        Sending(Progress progress) {
            this.progress = progress;
        }

        void add(Spooled one) {
            chunk.add(ready(one));
            last = one.time();
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (!chunk.isEmpty()) {
                handover.handOver(chunk);
                sent += chunk.size();
                chunk.clear();
                progress.show("playing", sent);
            }
        }
    }

    private static Normalised ready(Spooled one) {
        try {
            Optional<String> text = one.text().isEmpty() ? Optional.empty() : Optional.of(one.text());
            Signal signal = new Signal(one.connector(), "play record " + one.number(), one.event());
            return new Normalised.Ready(EventCodec.read(one.event()), text, signal);
        } catch (IOException e) {
            throw new UncheckedIOException("An event this play wrote cannot be read back.", e);
        }
    }
}
