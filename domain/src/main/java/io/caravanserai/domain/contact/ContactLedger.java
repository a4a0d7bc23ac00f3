package io.caravanserai.domain.contact;

import io.caravanserai.domain.customer.CustomerId;
import java.util.List;

/** The contact ledger as a sender reads it, outside a session. */
public interface ContactLedger {

    /** Reserved and confirmed contacts of the customer and everyone linked to it, oldest first, at most a year back. */
    List<Contact> of(CustomerId customer);
}
