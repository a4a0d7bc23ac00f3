package io.caravanserai.bench;

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
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.profile.feature.CatalogueFile;
import io.caravanserai.profile.feature.FactsReader;
import io.caravanserai.profile.feature.FeatureProgram;
import io.caravanserai.profile.receipt.ReceiptCodec;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The profile room without its database: real features and encoded receipts, in plain memory. Every customer has been contacted
 * once, and never again, so that the thousandth decision costs what the first one did.
 */
final class StillMemory implements CustomerMemory, MemorySession {

    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final FeatureProgram program;
    private final FactsReader reader;
    private final ReceiptCodec receipts;
    private long receiptBytes;

    StillMemory(CatalogueFile features, Catalogue catalogue) {
        this.program = features.program(House.ZONE);
        this.reader = new FactsReader(features, program, catalogue);
        this.receipts = new ReceiptCodec(catalogue);
    }

    /** Keeps encoding from being optimised away. */
    long receiptBytes() {
        return receiptBytes;
    }

    Facts facts(CustomerId customer, Instant asOf) {
        Customer known = customers.get(customer);
        return reader.read(known.features(), known.said(), known.consents(), asOf);
    }

    @Override
    public MemorySession open(List<Event> events) {
        return this;
    }

    @Override
    public MemorySession open(CustomerId customer) {
        return this;
    }

    @Override
    public MemorySession openAll(Collection<CustomerId> customers) {
        return this;
    }

    @Override
    public MemorySession look(CustomerId customer) {
        return this;
    }

    @Override
    public Remembered remember(Event event) {
        CustomerId id = new CustomerId(event.identifiers().get(0).value());
        Customer customer = customers.computeIfAbsent(id, unknown -> Customer.startingWith(program.newState()));
        program.update(customer.features(), event);
        customer.hear(event);
        return new Remembered.Stored(id, Set.of(id));
    }

    @Override
    public Snapshot snapshot(CustomerId customer, Instant asOf) {
        return new Snapshot(customer, Set.of(customer), asOf, facts(customer, asOf));
    }

    @Override
    public List<Contact> contacts(Snapshot snapshot) {
        Instant longAgo = snapshot.asOf().minusSeconds(20 * 86_400);
        return List.of(new Contact(
                DecisionId.of(snapshot.customer().value()), "sms", "loyalty_thanks", longAgo, ContactState.CONFIRMED));
    }

    @Override
    public void record(Receipt receipt) {
        receiptBytes += receipts.write(receipt).length;
    }

    @Override
    public void learn(Snapshot snapshot, Map<String, Object> scores, Map<String, String> segments) {}

    @Override
    public Optional<DecisionId> decisionFor(Set<CustomerId> members, Outcome outcome) {
        return Optional.empty();
    }

    @Override
    public void settle(Outcome outcome, DecisionId decision, ContactState state) {}

    @Override
    public void save(List<StreamPosition> positions) {}
}
