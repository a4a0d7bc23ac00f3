package io.caravanserai.routes;

import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port in memory, with the promises of the real one; it can be out of order for a while. */
public final class MemoryQuarantine implements Quarantine {

    private final Map<String, QuarantinedSignal> kept = new LinkedHashMap<>();
    private volatile boolean down;

    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    @Override
    public synchronized void keep(List<QuarantinedSignal> signals) {
        if (down) {
            throw new RetryLaterException("The database is not there.", new IllegalStateException("down"));
        }
        signals.forEach(signal -> kept.put(signal.key(), signal));
    }

    @Override
    public synchronized Page<QuarantinedSignal> list(@Nullable String connector, @Nullable String cursor, int limit) {
        List<QuarantinedSignal> all = kept.values().stream()
                .filter(one -> connector == null || one.signal().connector().equals(connector))
                .toList();
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }

    @Override
    public synchronized Optional<QuarantinedSignal> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public synchronized void replayed(List<QuarantinedSignal> signals) {
        signals.forEach(signal -> kept.remove(signal.key(), signal));
    }

    public synchronized List<Problem> problems() {
        return kept.values().stream().map(QuarantinedSignal::problem).toList();
    }

    public synchronized List<String> places() {
        return kept.values().stream().map(one -> one.signal().place()).toList();
    }
}
