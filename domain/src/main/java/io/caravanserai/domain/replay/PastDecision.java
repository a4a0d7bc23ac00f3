package io.caravanserai.domain.replay;

import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Receipt;
import java.util.List;
import java.util.Set;

/**
 * A decision as it was taken, with what its receipt does not hold.
 *
 * @param place where it stands in the order in which decisions were taken
 * @param members every customer id that was linked into the customer at that moment, itself included
 * @param contacts what the contact ledger showed the decision, oldest first
 */
public record PastDecision(long place, Receipt receipt, Set<CustomerId> members, List<Contact> contacts) {

    public PastDecision {
        members = Set.copyOf(members);
        contacts = List.copyOf(contacts);
    }
}
