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

    private final Map<String, List<Ready>> readyByKey = new LinkedHashMap<>();
    private final IdentityHashMap<Signal, String> keys = new IdentityHashMap<>();
    private final List<StillBroken> still = new ArrayList<>();
    private int replayed;

    void add(QuarantinedSignal quarantined, List<Normalised> tries) {
        List<Ready> ready = new ArrayList<>();
        for (Normalised one : tries) {
            if (one instanceof Rejected rejected) {
                still.add(new StillBroken(quarantined.key(), rejected.problem()));
                return;
            }
            ready.add((Ready) one);
        }
        ready.forEach(one -> keys.put(one.signal(), quarantined.key()));
        readyByKey.put(quarantined.key(), ready);
    }

    void still(StillBroken one) {
        still.add(one);
    }

    List<Ready> ready() {
        return readyByKey.values().stream().flatMap(List::stream).toList();
    }

    /** The stream will never take these. */
    void refused(List<Rejected> refused) {
        for (Rejected one : refused) {
            String key = Objects.requireNonNull(keys.get(one.signal()));
            readyByKey.remove(key);
            still.add(new StillBroken(key, one.problem()));
        }
    }

    List<String> takeReplayedKeys() {
        List<String> taken = List.copyOf(readyByKey.keySet());
        replayed += taken.size();
        readyByKey.clear();
        keys.clear();
        return taken;
    }

    ReplayResult result() {
        return new ReplayResult(replayed, still);
    }
}
