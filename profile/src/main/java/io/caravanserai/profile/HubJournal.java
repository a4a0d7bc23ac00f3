package io.caravanserai.profile;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.store.JournalPeople;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/**
 * All the house has seen, person by person, for trainings. Nothing is written. Linked customers are one person, known by an id
 * that says nothing of them; their identifiers stay behind.
 */
public final class HubJournal {

    private final JournalPeople people;
    private final InstantSource clock;

    /** @param clock when a consent is asked for */
    public HubJournal(DataSource dataSource, InstantSource clock) {
        this.people = new JournalPeople(dataSource);
        this.clock = clock;
    }

    /**
     * Hands over each person who has such events, in the order of their ids, with the events in time order. Who refused
     * profiling, or whose leave for it has ended, is held back.
     *
     * @param types of events; empty for all
     * @return how many were held back
     * @throws org.springframework.dao.DataAccessException when the database is not there or holds no journal
     */
    public int people(Set<String> types, BiConsumer<CustomerId, List<Event>> reader) {
        return people.read(types, clock.instant(), reader);
    }
}
