package io.caravanserai.testkit;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.domain.problem.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Works on its own copy of the state and hands it over when it saves. */
final class InMemorySession implements MemorySession {

    private final Catalogue catalogue;
    private final Map<String, Feature> features;
    private final HouseState state;
    private final Consumer<HouseState> publish;

    InMemorySession(
            Catalogue catalogue, Map<String, Feature> features, HouseState state, Consumer<HouseState> publish) {
        this.catalogue = catalogue;
        this.features = features;
        this.state = state;
        this.publish = publish;
    }

    @Override
    public Remembered remember(Event event) {
        Event earlier = state.journal.putIfAbsent(event.key(), event);
        if (earlier == null) {
            CustomerId customer = own(event);
            return new Remembered.Stored(customer, Set.of(customer));
        }
        return earlier.equals(event) ? new Remembered.Duplicate() : new Remembered.Conflict(conflict(event));
    }

    @Override
    public Snapshot snapshot(CustomerId customer, Instant asOf) {
        Facts facts = new Facts(catalogue);
        List<Event> events = state.eventsOf(customer);
        events.forEach(event -> Profiles.read(event, facts));
        features.forEach((name, feature) -> facts.set(name, feature.of(events, asOf)));
        return new Snapshot(customer, Set.of(customer), asOf, facts);
    }

    @Override
    public List<Contact> contacts(Snapshot snapshot) {
        return state.contactsOf(snapshot.customer());
    }

    @Override
    public void record(Receipt receipt) {
        state.contactsSeen.put(receipt.id(), state.contactsOf(receipt.customer()));
        state.receipts.put(receipt.id(), receipt);
        String channel = receipt.choice().channel();
        if (channel != null) {
            String action = receipt.choice().action();
            Contact reserved = new Contact(receipt.id(), channel, action, receipt.asOf(), ContactState.RESERVED);
            state.contacts.put(receipt.id(), reserved);
        }
    }

    @Override
    public void learn(Snapshot snapshot, Map<String, Object> scores, Map<String, String> segments) {
        CustomerId customer = snapshot.customer();
        Map<String, Object> known = new HashMap<>(state.scores.getOrDefault(customer, Map.of()));
        known.putAll(scores);
        state.scores.put(customer, known);
        state.segments.put(customer, segments);
    }

    @Override
    public Optional<DecisionId> decisionFor(Set<CustomerId> members, Outcome outcome) {
        return state.receipts.values().stream()
                .filter(receipt -> members.contains(receipt.customer()) && answers(outcome, receipt))
                .reduce((earlier, later) -> later)
                .map(Receipt::id);
    }

    /** A contact that was made stays made: a later try that was not sent takes nothing back. */
    @Override
    public void settle(Outcome outcome, DecisionId decision, ContactState next) {
        state.outcomes.putIfAbsent(outcome.event(), outcome);
        state.contacts.computeIfPresent(
                decision,
                (id, contact) -> new Contact(
                        id,
                        contact.channel(),
                        contact.action(),
                        contact.time(),
                        contact.state().then(next)));
    }

    @Override
    public void save(List<StreamPosition> positions) {
        state.positions.addAll(positions);
        publish.accept(state);
    }

    private static boolean answers(Outcome outcome, Receipt receipt) {
        boolean sameAction = outcome.action() == null
                || outcome.action().equals(receipt.choice().action());
        return sameAction && !receipt.choice().isNoAction() && !receipt.asOf().isAfter(outcome.time());
    }

    private CustomerId own(Event event) {
        CustomerId customer = event.identifiers().stream()
                .map(state.identities::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new CustomerId("c-" + (state.identities.size() + 1)));
        event.identifiers().forEach(identifier -> state.identities.putIfAbsent(identifier, customer));
        state.owners.put(event.key(), customer);
        return customer;
    }

    private static Problem conflict(Event event) {
        return new Problem(
                event.source(),
                "event " + event.id(),
                event.type(),
                "was there before with other content",
                "Maybe give the changed record a new id.");
    }
}
