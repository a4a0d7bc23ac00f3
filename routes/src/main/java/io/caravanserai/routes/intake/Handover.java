package io.caravanserai.routes.intake;

import io.caravanserai.connectors.Normalised;
import io.caravanserai.connectors.Normalised.Ready;
import io.caravanserai.connectors.Normalised.Rejected;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventKey;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.routes.stream.EventPublisher;
import io.caravanserai.routes.stream.EventPublisher.Refused;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings a chunk to where it is durable: events to the stream, the rest to quarantine. */
public final class Handover {

    private final UnderstandStep understand;
    private final EventPublisher stream;
    private final Quarantine quarantine;
    private final InstantSource clock;

    public Handover(UnderstandStep understand, EventPublisher stream, Quarantine quarantine, InstantSource clock) {
        this.understand = understand;
        this.stream = stream;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** Events and quarantined records, of how many raw records. */
    public record Result(int records, int published, List<Problem> problems) {}

    public Result handOver(List<Normalised> chunk) {
        List<Ready> ready = only(Ready.class, chunk);
        List<Rejected> rejected = new ArrayList<>(only(Rejected.class, chunk));
        rejected.addAll(publish(ready));
        keep(rejected);
        return new Result(
                records(chunk),
                chunk.size() - rejected.size(),
                rejected.stream().map(Rejected::problem).toList());
    }

    /** What the stream will never take. */
    List<Rejected> publish(List<Ready> ready) {
        if (ready.isEmpty()) {
            return List.of();
        }
        List<Event> events = understand.understood(ready);
        List<Refused> refused = stream.publish(events);
        return refused.isEmpty() ? List.of() : rejected(ready, refused);
    }

    private void keep(List<Rejected> rejected) {
        if (!rejected.isEmpty()) {
            quarantine.keep(rejected.stream()
                    .map(one -> QuarantinedSignal.of(one.signal(), one.problem(), clock.instant()))
                    .toList());
        }
    }

    private static List<Rejected> rejected(List<Ready> ready, List<Refused> refused) {
        Map<EventKey, Signal> signals = ready.stream()
                .collect(Collectors.toMap(one -> one.event().key(), Ready::signal, (first, second) -> first));
        return refused.stream()
                .map(one -> new Rejected(signals.get(one.event().key()), one.problem()))
                .toList();
    }

    private static int records(List<Normalised> chunk) {
        return (int) chunk.stream()
                .map(one -> System.identityHashCode(one.signal()))
                .distinct()
                .count();
    }

    private static <T extends Normalised> List<T> only(Class<T> kind, List<Normalised> chunk) {
        return chunk.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
