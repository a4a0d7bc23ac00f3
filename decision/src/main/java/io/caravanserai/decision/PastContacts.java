package io.caravanserai.decision;

import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.replay.PastDecision;
import java.util.List;

/** The contact ledger while decisions are taken again. */
public interface PastContacts {

    /** What the ledger shows the decision, oldest first. */
    List<Contact> seenBy(PastDecision decision);

    /** The decision is taken again; those that follow see the contact it makes. */
    void made(PastDecision decision, Receipt again);
}
