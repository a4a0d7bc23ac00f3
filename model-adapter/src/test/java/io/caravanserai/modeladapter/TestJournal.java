package io.caravanserai.modeladapter;

import io.caravanserai.domain.event.Event;
import io.caravanserai.modeladapter.training.journal.Journal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A journal in memory. */
public record TestJournal(Map<String, List<Event>> events, int refused) implements Journal {

    public TestJournal() {
        this(Map.of(), 0);
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public int people(Set<String> types, BiConsumer<String, List<Event>> reader) {
        new TreeMap<>(events).forEach((person, seen) -> {
            List<Event> wanted = seen.stream()
                    .filter(event -> types.isEmpty() || types.contains(event.type()))
                    .toList();
            if (!wanted.isEmpty()) {
                reader.accept(person, wanted);
            }
        });
        return refused;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
