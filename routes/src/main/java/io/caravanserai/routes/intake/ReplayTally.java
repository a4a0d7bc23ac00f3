package io.caravanserai.routes.intake;

import io.caravanserai.connectors.Normalised;
import io.caravanserai.connectors.Normalised.Ready;
import io.caravanserai.connectors.Normalised.Rejected;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.routes.intake.ReplayResult.StillBroken;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sorts a page of second tries into those that became events and those that did not. */
final class ReplayTally {

    private final Map<String, Second> ready = new LinkedHashMap<>();
    private final IdentityHashMap<Signal, String> keys = new IdentityHashMap<>();
    private final List<StillBroken> still = new ArrayList<>();
    private int replayed;

    private record Second(QuarantinedSignal first, List<Ready> events) {}

    void add(QuarantinedSignal quarantined, List<Normalised> tries) {
        List<Ready> events = new ArrayList<>();
        for (Normalised one : tries) {
            if (one instanceof Rejected rejected) {
                still.add(new StillBroken(quarantined.key(), rejected.problem()));
                return;
            }
            events.add((Ready) one);
        }
        events.forEach(one -> keys.put(one.signal(), quarantined.key()));
        ready.put(quarantined.key(), new Second(quarantined, events));
    }

    void still(StillBroken one) {
        still.add(one);
    }

    List<Ready> ready() {
        return ready.values().stream().flatMap(one -> one.events().stream()).toList();
    }

    /** The stream will never take these. */
    void refused(List<Rejected> refused) {
        for (Rejected one : refused) {
            String key = Objects.requireNonNull(keys.get(one.signal()));
            ready.remove(key);
            still.add(new StillBroken(key, one.problem()));
        }
    }

    List<QuarantinedSignal> takeReplayed() {
        List<QuarantinedSignal> taken =
                ready.values().stream().map(Second::first).toList();
        replayed += taken.size();
        ready.clear();
        keys.clear();
        return taken;
    }

    ReplayResult result() {
        return new ReplayResult(replayed, still);
    }
}
