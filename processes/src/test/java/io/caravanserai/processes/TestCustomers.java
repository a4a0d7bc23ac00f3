package io.caravanserai.processes;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Customers who consent to marketing, each with one CRM number. */
final class TestCustomers implements Customers {

    private final Map<CustomerId, Map<String, Object>> features = new ConcurrentHashMap<>();
    private final List<Event> journal = new CopyOnWriteArrayList<>();

    void bought(CustomerId customer, double daysAgo) {
        features.put(customer, Map.of("days_since_purchase", daysAgo));
    }

    void remember(Event event) {
        journal.add(0, event);
    }

    @Override
    public Optional<CustomerId> find(Identifier identifier) {
        return Optional.of(new CustomerId(identifier.value()));
    }

    @Override
    public Optional<CustomerView> view(CustomerId customer, Instant asOf) {
        List<Consent> said = List.of(new Consent("marketing", true, Instant.EPOCH, null));
        Map<String, Object> computed = features.getOrDefault(customer, Map.of());
        return Optional.of(new CustomerView(
                customer, identifiers(customer), Map.of(), said, computed, Map.of(), Map.of(), Instant.EPOCH, asOf));
    }

    @Override
    public Page<Event> timeline(CustomerId customer, @Nullable String cursor, int limit) {
        return new Page<>(
                journal.stream()
                        .filter(event -> event.identifiers().equals(identifiers(customer)))
                        .limit(limit)
                        .toList(),
                null);
    }

    @Override
    public List<Identifier> identifiers(CustomerId customer) {
        return List.of(new Identifier("crm", customer.value()));
    }

    @Override
    public Map<CustomerId, CustomerFace> faces(Collection<CustomerId> customers) {
        return Map.of();
    }

    @Override
    public Page<CustomerId> list(@Nullable String cursor, int limit) {
        return new Page<>(List.of(), null);
    }

    @Override
    public Page<CustomerId> segment(String name, String value, @Nullable String cursor, int limit) {
        return new Page<>(List.of(), null);
    }

    @Override
    public Map<String, String> addresses(CustomerId customer) {
        return Map.of();
    }

    @Override
    public void link(Identifier one, Identifier other, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unlink(Identifier one, Identifier other, String reason) {
        throw new UnsupportedOperationException();
    }
}
