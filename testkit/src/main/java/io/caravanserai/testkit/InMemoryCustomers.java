package io.caravanserai.testkit;

import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.customer.CustomerFace;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.CustomerView;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the customers of an {@link InMemoryMemory}. It knows no links. */
public final class InMemoryCustomers implements Customers {

    private final InMemoryMemory memory;

    public InMemoryCustomers(InMemoryMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<CustomerId> find(Identifier identifier) {
        return Optional.ofNullable(memory.state().identities.get(identifier));
    }

    @Override
    public Optional<CustomerView> view(CustomerId customer, Instant asOf) {
        List<Event> events = memory.state().eventsOf(customer);
        return events.isEmpty() ? Optional.empty() : Optional.of(view(customer, events, asOf));
    }

    @Override
    public Page<Event> timeline(CustomerId customer, @Nullable String cursor, int limit) {
        return new Page<>(
                memory.state().eventsOf(customer).stream().limit(limit).toList(), null);
    }

    @Override
    public Map<CustomerId, CustomerFace> faces(Collection<CustomerId> customers) {
        return customers.stream()
                .filter(customer -> !identifiers(customer).isEmpty())
                .collect(Collectors.toMap(
                        customer -> customer,
                        customer -> new CustomerFace(null, Collections.min(identifiers(customer))),
                        (one, same) -> one));
    }

    @Override
    public Page<CustomerId> list(@Nullable String cursor, int limit) {
        return new Page<>(everybody().limit(limit).toList(), null);
    }

    /** Pages are cut at the limit; the cursor is the last id of the page before. */
    @Override
    public Page<CustomerId> segment(String name, String value, @Nullable String cursor, int limit) {
        List<CustomerId> rest = everybody()
                .filter(customer -> value.equals(segments(customer).get(name)))
                .filter(customer -> cursor == null || customer.value().compareTo(cursor) > 0)
                .sorted()
                .toList();
        List<CustomerId> page = rest.stream().limit(limit).toList();
        return new Page<>(
                page, rest.size() > page.size() ? page.get(page.size() - 1).value() : null);
    }

    @Override
    public Map<String, String> addresses(CustomerId customer) {
        return identifiers(customer).stream()
                .collect(Collectors.toMap(Identifier::namespace, Identifier::value, (first, second) -> first));
    }

    @Override
    public void link(Identifier one, Identifier other, String reason) {
        throw new UnsupportedOperationException("The in-memory house knows no links. Maybe use the profile room.");
    }

    @Override
    public void unlink(Identifier one, Identifier other, String reason) {
        throw new UnsupportedOperationException("The in-memory house knows no links. Maybe use the profile room.");
    }

    @Override
    public List<Identifier> identifiers(CustomerId customer) {
        return memory.state().identities.entrySet().stream()
                .filter(entry -> entry.getValue().equals(customer))
                .map(Map.Entry::getKey)
                .toList();
    }

    private CustomerView view(CustomerId customer, List<Event> events, Instant asOf) {
        return new CustomerView(
                customer,
                identifiers(customer),
                Map.of(),
                consents(events),
                Map.of(),
                memory.state().scores.getOrDefault(customer, Map.of()),
                segments(customer),
                events.get(0).time(),
                asOf);
    }

    private static List<Consent> consents(List<Event> events) {
        return events.stream()
                .filter(event -> event.type().equals("consent_changed"))
                .map(InMemoryCustomers::consent)
                .toList();
    }

    private static Consent consent(Event event) {
        Instant until = event.data().text("until").map(Instant::parse).orElse(null);
        boolean given = event.data().yesNo("given").orElse(false);
        return new Consent(event.data().text("purpose").orElseThrow(), given, event.time(), until);
    }

    private Map<String, String> segments(CustomerId customer) {
        return memory.state().segments.getOrDefault(customer, Map.of());
    }

    private Stream<CustomerId> everybody() {
        return memory.state().identities.values().stream().distinct();
    }
}
