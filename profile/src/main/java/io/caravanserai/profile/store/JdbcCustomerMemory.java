package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.profile.identity.CustomerIds;
import io.caravanserai.profile.identity.JunkIdentifiers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.CannotAcquireLockException;

/** Opens sessions: three statements find, lock and load whom a batch speaks of. */
final class JdbcCustomerMemory implements CustomerMemory {

    private final Stores stores;
    private final StateReader states;
    private final CustomerIds ids;
    private final int mostLinked;

    JdbcCustomerMemory(Stores stores, CustomerIds ids, int mostLinked) {
        this.stores = stores;
        this.states = new StateReader(stores);
        this.ids = ids;
        this.mostLinked = mostLinked;
    }

    @Override
    public MemorySession open(List<Event> events) {
        List<String> keys = events.stream().map(event -> event.key().toString()).toList();
        List<IdentityRows.Owner> owners = stores.identities().find(identifiers(events));
        SessionCustomers customers = locked(canonical(owners));
        owners.forEach(owner -> add(customers, owner));
        return new JdbcSession(
                stores, customers, new SessionJournal(stores.journal().hashes(keys)));
    }

    private static Set<Identifier> identifiers(List<Event> events) {
        Set<Identifier> identifiers = new TreeSet<>();
        events.forEach(event -> identifiers.addAll(JunkIdentifiers.usable(event)));
        return identifiers;
    }

    private static Set<CustomerId> canonical(List<IdentityRows.Owner> owners) {
        Set<CustomerId> canonical = new TreeSet<>();
        owners.forEach(owner -> canonical.add(owner.canonical()));
        return canonical;
    }

    @Override
    public MemorySession open(CustomerId customer) {
        return alone(locked(canonical(customer)));
    }

    @Override
    public MemorySession openAll(Collection<CustomerId> customers) {
        SessionCustomers found = locked(stores.customers().canonical(customers));
        customers.forEach(customer -> requireIn(found, customer));
        return alone(found);
    }

    @Override
    public MemorySession look(CustomerId customer) {
        return alone(loaded(stores.customers().read(canonical(customer))));
    }

    private Set<CustomerId> canonical(CustomerId customer) {
        return stores.customers().canonical(customer).map(Set::of).orElse(Set.of());
    }

    private JdbcSession alone(SessionCustomers customers) {
        return new JdbcSession(stores, customers, new SessionJournal(Map.of()));
    }

    private SessionCustomers locked(Collection<CustomerId> canonical) {
        return loaded(stores.customers().lock(canonical));
    }

    private SessionCustomers loaded(List<CustomerRow> rows) {
        SessionCustomers customers = new SessionCustomers(ids, stores.program(), stores.identities(), mostLinked);
        states.read(rows).forEach(customers::add);
        return customers;
    }

    private static void add(SessionCustomers customers, IdentityRows.Owner owner) {
        requireIn(customers, owner.member());
        customers.add(owner.identifier(), owner.member());
    }

    /** Between finding and locking another session may have linked the customer to somebody. */
    private static void requireIn(SessionCustomers customers, CustomerId member) {
        if (customers.find(member) == null) {
            throw new CannotAcquireLockException("The customer was linked to another one meanwhile.");
        }
    }
}
