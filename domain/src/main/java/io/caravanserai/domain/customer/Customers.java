package io.caravanserai.domain.customer;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading customers: for the API, the console, processes. */
public interface Customers {

    Optional<CustomerId> find(Identifier identifier);

    Optional<CustomerView> view(CustomerId customer, Instant asOf);

    /** Newest first. */
    Page<Event> timeline(CustomerId customer, @Nullable String cursor, int limit);

    /** How to show these customers in a list, by the id that was asked for; one nobody knows is left out. */
    Map<CustomerId, CustomerFace> faces(Collection<CustomerId> customers);

    /** Newest first by last activity. */
    Page<CustomerId> list(@Nullable String cursor, int limit);

    /** Members of a segment, such as {@code value_tier} = {@code at_risk}, in id order. */
    Page<CustomerId> segment(String name, String value, @Nullable String cursor, int limit);

    /** Addresses by namespace ({@code email}, {@code phone}); the caller keeps them out of logs and variables. */
    Map<String, String> addresses(CustomerId customer);

    /** Declares both to be the same person; reversible. Nothing happens when they are; too many identifiers are refused. */
    void link(Identifier one, Identifier other, String reason);

    /** Takes a link back and rebuilds both customers from the journal. */
    void unlink(Identifier one, Identifier other, String reason);

    /** Every identifier that leads to the customer. */
    List<Identifier> identifiers(CustomerId customer);
}
