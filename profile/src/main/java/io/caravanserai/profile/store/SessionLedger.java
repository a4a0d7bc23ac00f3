package io.caravanserai.profile.store;

import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contacts of a session's customers, loaded all at once when the first of them is asked for. */
final class SessionLedger {

    private static final Duration LOOKING_BACK = Duration.ofDays(366);

    /** Within a batch an event may be that much older than the first, and all is loaded once still. */
    private static final Duration OUT_OF_ORDER = Duration.ofDays(30);

    static final Comparator<Contact> OLDEST_FIRST = Comparator.comparing(Contact::time)
            .thenComparing(contact -> contact.decision().value());

    private final ContactRows rows;
    private final Map<Contact, CustomerId> reserved = new LinkedHashMap<>();
    private final Map<DecisionId, ContactState> moved = new HashMap<>();
    private @Nullable Map<CustomerId, List<Contact>> stored;
    private Instant storedFrom = Instant.MAX;

    SessionLedger(ContactRows rows) {
        this.rows = rows;
    }

    /** @param everyone all customers of the session: what is loaded is loaded for all of them */
    List<Contact> of(Set<CustomerId> members, Instant asOf, Collection<CustomerId> everyone) {
        Instant from = asOf.minus(LOOKING_BACK);
        List<Contact> found = new ArrayList<>();
        members.forEach(member -> found.addAll(stored(from, everyone).getOrDefault(member, List.of())));
        reserved.forEach((contact, customer) -> {
            if (members.contains(customer)) {
                found.add(contact);
            }
        });
        return found.stream()
                .filter(contact -> !contact.time().isBefore(from))
                .map(this::moved)
                .filter(Contact::counts)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private Map<CustomerId, List<Contact>> stored(Instant from, Collection<CustomerId> everyone) {
        if (stored == null || from.isBefore(storedFrom)) {
            storedFrom = from.minus(OUT_OF_ORDER);
            stored = rows.since(everyone, storedFrom);
        }
        return stored;
    }

    private Contact moved(Contact contact) {
        ContactState state = moved.get(contact.decision());
        return state == null
                ? contact
                : new Contact(
                        contact.decision(),
                        contact.channel(),
                        contact.action(),
                        contact.time(),
                        contact.state().then(state));
    }

    void reserve(CustomerId customer, Contact contact) {
        reserved.put(contact, customer);
    }

    void move(DecisionId decision, ContactState state) {
        moved.merge(decision, state, ContactState::then);
    }

    void save() {
        rows.insert(reserved);
        rows.move(moved);
    }
}
