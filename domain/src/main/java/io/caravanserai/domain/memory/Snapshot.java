package io.caravanserai.domain.memory;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Set;

/**
 * A customer frozen at a moment.
 *
 * @param members every customer id that was linked into this one at that moment, itself included
 */
public record Snapshot(CustomerId customer, Set<CustomerId> members, Instant asOf, Facts facts) {

    public Snapshot {
        members = Set.copyOf(members);
    }
}
