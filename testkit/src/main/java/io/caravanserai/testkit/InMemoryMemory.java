package io.caravanserai.testkit;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactLedger;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.replay.PastDecision;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.replay.Stretch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A small real memory without a database: same ports, same promises, one customer an identifier, one writer at a time.
 * Features are functions over the customer's events.
 */
public final class InMemoryMemory implements CustomerMemory, UnitOfWork, Receipts, ContactLedger, PastDecisions {

    private final Catalogue catalogue;
    private final Map<String, Feature> features = new LinkedHashMap<>();
    private HouseState state = new HouseState();
    private @Nullable RuntimeException failure;

    public InMemoryMemory(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public InMemoryMemory feature(String name, Feature feature) {
        features.put(name, feature);
        return this;
    }

    /** The next unit of work fails after all its writes, as a database that goes away before the commit. */
    public InMemoryMemory failNextCommit(RuntimeException with) {
        this.failure = with;
        return this;
    }

    @Override
    public synchronized <T> T run(Supplier<T> work) {
        HouseState before = state;
        try {
            T answer = work.get();
            throwIfToFail();
            return answer;
        } catch (RuntimeException e) {
            state = before;
            throw e;
        }
    }

    @Override
    public MemorySession open(List<Event> events) {
        return session();
    }

    @Override
    public MemorySession open(CustomerId customer) {
        return session();
    }

    @Override
    public MemorySession openAll(Collection<CustomerId> customers) {
        return session();
    }

    @Override
    public MemorySession look(CustomerId customer) {
        return session();
    }

    @Override
    public Optional<Receipt> find(DecisionId id) {
        return Optional.ofNullable(state.receipts.get(id));
    }

    @Override
    public Page<Receipt> search(ReceiptQuery query, @Nullable String cursor, int limit) {
        List<Receipt> newestFirst = new ArrayList<>(state.receipts.values());
        Collections.reverse(newestFirst);
        return new Page<>(
                newestFirst.stream()
                        .filter(receipt ->
                                query.customer() == null || receipt.customer().equals(query.customer()))
                        .filter(query::asksFor)
                        .limit(limit)
                        .toList(),
                null);
    }

    @Override
    public List<Contact> of(CustomerId customer) {
        return state.contactsOf(customer);
    }

    /** A decision's place is its number, from 1. */
    @Override
    public Stretch latest(int most) {
        int all = state.receipts.size();
        int first = Math.max(0, all - most) + 1;
        return new Stretch(first, all, all - first + 1L);
    }

    @Override
    public List<PastDecision> after(long place, Stretch stretch, int most) {
        List<Receipt> receipts = receipts();
        return LongStream.rangeClosed(Math.max(place + 1, stretch.first()), stretch.last())
                .limit(most)
                .mapToObj(one -> past(one, receipts.get((int) one - 1)))
                .toList();
    }

    private PastDecision past(long place, Receipt receipt) {
        return new PastDecision(place, receipt, Set.of(receipt.customer()), state.contactsSeen.get(receipt.id()));
    }

    /** Every contact that was ever promised, released ones included. */
    public List<Contact> contacts() {
        return List.copyOf(state.contacts.values());
    }

    /** In the order they were recorded. */
    public List<Receipt> receipts() {
        return List.copyOf(state.receipts.values());
    }

    public List<StreamPosition> positions() {
        return List.copyOf(state.positions);
    }

    public CustomerId customer(String identifier) {
        return Optional.ofNullable(state.identities.get(Identifier.parse(identifier)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nobody is known by this identifier. Maybe remember an event of it first."));
    }

    HouseState state() {
        return state;
    }

    private MemorySession session() {
        return new InMemorySession(catalogue, features, state.copy(), saved -> state = saved);
    }

    private void throwIfToFail() {
        RuntimeException toThrow = failure;
        failure = null;
        if (toThrow != null) {
            throw toThrow;
        }
    }
}
