package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerFace;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.CustomerView;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.profile.identity.JunkIdentifiers;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads customers by any id they ever had. */
final class JdbcCustomers implements Customers {

    private final Stores stores;
    private final UnitOfWork work;
    private final LinkDesk links;
    private final ViewReader views;

    JdbcCustomers(Stores stores, UnitOfWork work, LinkDesk links) {
        this.stores = stores;
        this.work = work;
        this.links = links;
        this.views = new ViewReader(stores);
    }

    @Override
    public Optional<CustomerId> find(Identifier identifier) {
        if (JunkIdentifiers.isJunk(identifier)) {
            return Optional.empty();
        }
        return work.run(() -> stores.identities().find(List.of(identifier)).stream()
                .findFirst()
                .map(IdentityRows.Owner::canonical));
    }

    @Override
    public Optional<CustomerView> view(CustomerId customer, Instant asOf) {
        return work.run(() -> stores.customers().canonical(customer).map(canonical -> views.read(canonical, asOf)));
    }

    @Override
    public Page<Event> timeline(CustomerId customer, @Nullable String cursor, int limit) {
        return work.run(() -> Cursor.page(
                events(stores.customers().everyIdOf(customer), cursor, Cursor.oneMore(limit)),
                limit,
                event -> new Cursor(event.time(), event.key().toString())));
    }

    private List<Event> events(Collection<CustomerId> members, @Nullable String cursor, int limit) {
        if (cursor == null) {
            return stores.journal().newest(members, limit);
        }
        Cursor after = Cursor.parse(cursor);
        return stores.journal().older(members, after.time(), after.key(), limit);
    }

    @Override
    public Map<CustomerId, CustomerFace> faces(Collection<CustomerId> customers) {
        return customers.isEmpty() ? Map.of() : work.run(() -> stores.faces().of(customers));
    }

    @Override
    public Page<CustomerId> list(@Nullable String cursor, int limit) {
        int oneMore = Cursor.oneMore(limit);
        return work.run(() -> Cursor.page(
                        stores.customers().lastSeen(cursor == null ? null : Cursor.parse(cursor), oneMore),
                        limit,
                        seen -> new Cursor(seen.time(), seen.id().value()))
                .map(CustomerRows.Seen::id));
    }

    @Override
    public Page<CustomerId> segment(String name, String value, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : Cursor.parse(cursor).key();
        int oneMore = Cursor.oneMore(limit);
        return work.run(() -> Cursor.page(
                stores.segments().list(name, value, after, oneMore),
                limit,
                id -> new Cursor(Instant.EPOCH, id.value())));
    }

    /** Of several addresses in one namespace the first in their own order, always the same one. */
    @Override
    public Map<String, String> addresses(CustomerId customer) {
        Map<String, String> addresses = new LinkedHashMap<>();
        identifiers(customer).forEach(one -> addresses.putIfAbsent(one.namespace(), one.value()));
        return addresses;
    }

    @Override
    public List<Identifier> identifiers(CustomerId customer) {
        return work.run(() -> stores.identities().of(stores.customers().everyIdOf(customer)));
    }

    @Override
    public void link(Identifier one, Identifier other, String reason) {
        work.run(() -> links.link(one, other, reason));
    }

    @Override
    public void unlink(Identifier one, Identifier other, String reason) {
        work.run(() -> links.unlink(one, other, reason));
    }
}
