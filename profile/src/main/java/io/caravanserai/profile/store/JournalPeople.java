package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the journal person by person, some hundred at a time, so that it need not fit into memory. */
public final class JournalPeople {

    private static final String CONSENT = "consent_changed";
    private static final String PROFILING = "profiling";
    private static final Comparator<Event> IN_TIME =
            Comparator.comparing(Event::time).thenComparing(event -> event.key().toString());

    private final CustomerRows customers;
    private final JournalRows journal;

    public JournalPeople(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        customers = new CustomerRows(jdbc);
        journal = new JournalRows(jdbc);
    }

    /**
     * Who refused profiling is held back; nothing said is no refusal.
     *
     * @param types empty for all
     * @return persons held back
     */
    public int read(Set<String> types, Instant now, BiConsumer<CustomerId, List<Event>> reader) {
        int refused = 0;
        List<CustomerId> persons = customers.persons("", Sql.BATCH);
        while (!persons.isEmpty()) {
            Map<CustomerId, List<Event>> events = events(persons, types);
            for (CustomerId person : persons) {
                List<Event> seen = events.getOrDefault(person, List.of());
                if (refusesProfiling(seen, now)) {
                    refused++;
                } else {
                    hand(person, seen, types, reader);
                }
            }
            persons = customers.persons(persons.get(persons.size() - 1).value(), Sql.BATCH);
        }
        return refused;
    }

    private Map<CustomerId, List<Event>> events(List<CustomerId> persons, Set<String> types) {
        Map<CustomerId, Set<CustomerId>> groups = customers.groupsOf(persons);
        Map<CustomerId, CustomerId> personOf = new HashMap<>();
        persons.forEach(
                person -> groups.getOrDefault(person, Set.of(person)).forEach(member -> personOf.put(member, person)));
        Map<CustomerId, List<Event>> events = new HashMap<>();
        BiConsumer<Event, CustomerId> read =
                (event, member) -> events.computeIfAbsent(personOf.get(member), none -> new ArrayList<>())
                        .add(event);
        Collection<CustomerId> everyId = new HashSet<>(personOf.keySet());
        if (types.isEmpty()) {
            journal.each(everyId, read);
        } else {
            Set<String> asked = new TreeSet<>(types);
            asked.add(CONSENT);
            journal.each(everyId, asked, read);
        }
        return events;
    }

    private static boolean refusesProfiling(List<Event> events, Instant now) {
        Profile said = new Profile();
        events.stream().filter(event -> event.type().equals(CONSENT)).forEach(said::apply);
        Consent profiling = said.consents().get(PROFILING);
        return profiling != null && !profiling.holdsAt(now);
    }

    private static void hand(
            CustomerId person, List<Event> seen, Set<String> types, BiConsumer<CustomerId, List<Event>> reader) {
        List<Event> wanted = seen.stream()
                .filter(event -> types.isEmpty() || types.contains(event.type()))
                .sorted(IN_TIME)
                .map(event -> unnamed(event, person))
                .toList();
        if (!wanted.isEmpty()) {
            reader.accept(person, wanted);
        }
    }

    /** How to reach the customer stays behind. */
    private static Event unnamed(Event event, CustomerId person) {
        List<Identifier> opaque = List.of(new Identifier("customer", person.value()));
        return new Event(
                event.source(), event.id(), event.type(), event.schemaVersion(), event.time(), opaque, event.data());
    }
}
