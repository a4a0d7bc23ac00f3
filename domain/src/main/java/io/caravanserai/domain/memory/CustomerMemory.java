package io.caravanserai.domain.memory;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import java.util.Collection;
import java.util.List;

/** The state that decisions are taken on. Its doors must be called inside a {@link UnitOfWork}. */
public interface CustomerMemory {

    /** Locks and loads, in a few statements, every customer these events speak of. */
    MemorySession open(List<Event> events);

    /** Locks and loads one customer, for a synchronous decision. */
    MemorySession open(CustomerId customer);

    /** Locks and loads these customers, in the order every other session locks, for the decisions of a campaign. */
    MemorySession openAll(Collection<CustomerId> customers);

    /** Loads one customer without a lock, for a decision that is not kept: the session must not be saved. */
    MemorySession look(CustomerId customer);
}
