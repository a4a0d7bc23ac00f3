package io.caravanserai.testkit;

import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A quarantine for tests: one page, no disk. */
public final class InMemoryQuarantine implements Quarantine {

    private final Map<String, QuarantinedSignal> waiting = new LinkedHashMap<>();

    @Override
    public synchronized void keep(List<QuarantinedSignal> signals) {
        signals.forEach(signal -> waiting.put(signal.key(), signal));
    }

    @Override
    public synchronized Page<QuarantinedSignal> list(@Nullable String connector, @Nullable String cursor, int limit) {
        List<QuarantinedSignal> newestFirst = new ArrayList<>(waiting.values());
        Collections.reverse(newestFirst);
        return new Page<>(
                newestFirst.stream()
                        .filter(one ->
                                connector == null || one.signal().connector().equals(connector))
                        .limit(limit)
                        .toList(),
                null);
    }

    @Override
    public synchronized Optional<QuarantinedSignal> find(String key) {
        return Optional.ofNullable(waiting.get(key));
    }

    @Override
    public synchronized void replayed(List<QuarantinedSignal> signals) {
        signals.forEach(signal -> waiting.remove(signal.key(), signal));
    }
}
