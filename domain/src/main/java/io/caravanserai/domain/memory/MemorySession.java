package io.caravanserai.domain.memory;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.StreamPosition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A batch's view of its customers. Reads see every earlier write of the same session, so a batch of 500 comes to the same
 * results as 500 batches of one. Nothing is durable before {@link #save}.
 */
public interface MemorySession {

    /** De-duplicates, resolves identity, updates profile and features. */
    Remembered remember(Event event);

    /** Features, attributes and consents of the customer as of the moment; the other origins are left for the caller. */
    Snapshot snapshot(CustomerId customer, Instant asOf);

    /** Reserved and confirmed contacts of everyone the snapshot was taken of, oldest first, at most a year back. */
    List<Contact> contacts(Snapshot snapshot);

    /** Keeps the receipt; a contact, if the decision makes one, is reserved on the ledger. */
    void record(Receipt receipt);

    /** Stores what the decision found out about the customer it was taken for, as linked at that moment: scores and segments. */
    void learn(Snapshot snapshot, Map<String, Object> scores, Map<String, String> segments);

    /**
     * The decision an outcome that names only the customer (and perhaps the action) answers: the latest fitting one.
     *
     * @param members whom the outcome was of when it was remembered; a link that came later changes nothing
     */
    Optional<DecisionId> decisionFor(Set<CustomerId> members, Outcome outcome);

    /** Keeps the outcome and moves the contact of its decision; a contact that was confirmed stays so. */
    void settle(Outcome outcome, DecisionId decision, ContactState state);

    /** Writes everything in multi-row statements, positions included. */
    void save(List<StreamPosition> positions);
}
