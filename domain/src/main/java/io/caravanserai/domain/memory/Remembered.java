package io.caravanserai.domain.memory;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.problem.Problem;
import java.util.Set;

/** What remembering an event came to. */
public sealed interface Remembered {

    /**
     * It is new; this is whom it speaks of.
     *
     * @param members every customer id that was linked into this one once the event was remembered, itself included
     */
    record Stored(CustomerId customer, Set<CustomerId> members) implements Remembered {

        public Stored {
            members = Set.copyOf(members);
        }
    }

    /** The same source and id with the same content was there before: nothing to do. */
    record Duplicate() implements Remembered {}

    /** The same source and id with other content: it belongs in quarantine. */
    record Conflict(Problem problem) implements Remembered {}
}
