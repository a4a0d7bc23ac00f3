package io.caravanserai.domain.memory;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import java.util.List;

/** The state that decisions are taken on. Both doors must be called inside a {@link UnitOfWork}. */
public interface CustomerMemory {

    /** Locks and loads, in a few statements, every customer these events speak of. */
    MemorySession open(List<Event> events);

    /** Locks and loads one customer, for a synchronous decision. */
    MemorySession open(CustomerId customer);
}
