package io.caravanserai.profile.store;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.profile.identity.JunkIdentifiers;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works in memory on what was loaded, in the order it is asked, and writes once at the end. */
final class JdbcSession implements MemorySession {

    private final Stores stores;
    private final SessionCustomers customers;
    private final SessionJournal journal;
    private final SessionLedger ledger;
    private final SessionDecisions decisions;
    private final Map<Outcome, DecisionId> outcomes = new LinkedHashMap<>();
    private final SessionLessons lessons = new SessionLessons();
    private final Map<String, Long> counts = new HashMap<>();

    JdbcSession(Stores stores, SessionCustomers customers, SessionJournal journal) {
        this.stores = stores;
        this.customers = customers;
        this.journal = journal;
        this.ledger = new SessionLedger(stores.contacts());
        this.decisions = new SessionDecisions(stores.decisions());
    }

    @Override
    public Remembered remember(Event event) {
        SessionJournal.Draft draft = SessionJournal.draft(event.withTime(Times.kept(event.time())));
        Remembered remembered = journal.recognise(draft).orElseGet(() -> rememberNew(draft));
        if (remembered instanceof Remembered.Duplicate) {
            count(Counters.DUPLICATES, 1);
        }
        return remembered;
    }

    private Remembered rememberNew(SessionJournal.Draft draft) {
        List<Identifier> usable = JunkIdentifiers.usable(draft.event());
        if (usable.isEmpty()) {
            return new Remembered.Conflict(SessionJournal.nobody(draft.event()));
        }
        CustomerState customer = customers.resolve(draft.event(), usable);
        customer.apply(draft.event(), stores.program());
        journal.add(draft, customers.memberOf(usable.get(0)));
        count(Counters.EVENTS, 1);
        return new Remembered.Stored(customer.id(), customer.members());
    }

    @Override
    public Snapshot snapshot(CustomerId customer, Instant asOf) {
        CustomerState state = customers.get(customer);
        Facts facts = stores.facts()
                .read(
                        state.features(),
                        state.profile().attributes(),
                        state.profile().consents(),
                        asOf);
        return new Snapshot(state.id(), state.members(), asOf, facts);
    }

    @Override
    public List<Contact> contacts(Snapshot snapshot) {
        return ledger.of(snapshot.members(), snapshot.asOf(), customers.everyId());
    }

    @Override
    public void record(Receipt receipt) {
        decisions.add(receipt);
        count(Counters.DECISION + receipt.choice().action(), 1);
        count(Counters.RULES_ONLY, receipt.mode() == Mode.RULES_ONLY ? 1 : 0);
        reserve(receipt);
    }

    private void reserve(Receipt receipt) {
        Choice choice = receipt.choice();
        String channel = choice.channel();
        if (channel != null && !choice.isNoAction()) {
            Instant time = Times.kept(receipt.asOf());
            ledger.reserve(
                    receipt.customer(),
                    new Contact(receipt.id(), channel, choice.action(), time, ContactState.RESERVED));
        }
    }

    @Override
    public void learn(Snapshot snapshot, Map<String, Object> scores, Map<String, String> segments) {
        lessons.add(snapshot, scores, segments);
    }

    @Override
    public Optional<DecisionId> decisionFor(Set<CustomerId> members, Outcome outcome) {
        return decisions.answeredBy(outcome, members);
    }

    @Override
    public void settle(Outcome outcome, DecisionId decision, ContactState state) {
        outcomes.put(outcome, decision);
        ledger.move(decision, state);
    }

    /** Counters last: their rows are the ones other writers wait for. */
    @Override
    public void save(List<StreamPosition> positions) {
        new SessionWriter(stores).write(customers, lessons.teach(customers));
        stores.journal().insert(journal.lines());
        decisions.save();
        ledger.save();
        stores.outcomes().insert(outcomes);
        stores.positions().save(positions);
        count(
                Counters.CUSTOMERS,
                customers.founded().size() - customers.absorbed().size());
        stores.counters().add(counts);
    }

    private void count(String name, long more) {
        counts.merge(name, more, Long::sum);
    }
}
