package io.caravanserai.modeladapter.training.journal;

import io.caravanserai.domain.event.Event;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The hub's event journal. The app hands in what the profile room keeps; this room knows no database. */
public interface Journal extends AutoCloseable {

    /** What is typed after {@code --data}. */
    String NAME = "journal";

    /** Whose days the hub counts. */
    ZoneId zone();

    /**
     * Each person once, linked customers being one, under an id that says nothing of them, with their events in time order.
     *
     * @param types of events; empty for all
     * @return persons held back because they refused profiling
     */
    int people(Set<String> types, BiConsumer<String, List<Event>> reader);

    @Override
    void close();
}
