package io.caravanserai.decision.replay;

import io.caravanserai.domain.replay.ReplayId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The replays the desk answers for; of those that are over the oldest is forgotten first. */
final class Replays {

    private final int remembered;
    private final Map<ReplayId, Replay> byId = new LinkedHashMap<>();

    Replays(int remembered) {
        this.remembered = remembered;
    }

    synchronized void add(Replay replay) {
        byId.put(replay.id(), replay);
        long over = byId.values().stream().filter(Replay::isOver).count();
        Iterator<Replay> oldestFirst = byId.values().iterator();
        while (over > remembered) {
            if (oldestFirst.next().isOver()) {
                oldestFirst.remove();
                over--;
            }
        }
    }

    synchronized void remove(Replay replay) {
        byId.remove(replay.id());
    }

    synchronized Optional<Replay> find(ReplayId id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized void cancelAll() {
        byId.values().forEach(Replay::cancel);
    }
}
