package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.profile.feature.FeatureProgram;
import io.caravanserai.profile.identity.CustomerIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a session. The first identifier of an event is the strongest: the event belongs to its customer. The others
 * are linked to it as long as no more than {@code mostLinked} identifiers come together and nobody took the link back.
 */
final class SessionCustomers {

    private final CustomerIds ids;
    private final FeatureProgram program;
    private final IdentityRows identities;
    private final int mostLinked;
    private final Map<Identifier, CustomerId> memberOf = new HashMap<>();
    private final Map<CustomerId, CustomerState> stateOf = new HashMap<>();
    private final Set<CustomerId> founded = new LinkedHashSet<>();
    private final Map<Identifier, CustomerId> newIdentifiers = new LinkedHashMap<>();
    private final List<Link> newLinks = new ArrayList<>();
    private final Map<CustomerId, CustomerState> absorbed = new LinkedHashMap<>();
    private final Set<CustomerId> repointed = new LinkedHashSet<>();
    private final List<Merger> mergers = new ArrayList<>();

    /** Two customers that turned out to be one; what was learned of them comes together when the session is saved. */
    record Merger(CustomerState stays, CustomerState goes) {

        boolean isKnownTo(Snapshot snapshot) {
            return snapshot.members().contains(stays.id()) && snapshot.members().contains(goes.id());
        }

        void conclude() {
            stays.profile().learnFrom(goes.profile());
        }
    }

    SessionCustomers(CustomerIds ids, FeatureProgram program, IdentityRows identities, int mostLinked) {
        this.ids = ids;
        this.program = program;
        this.identities = identities;
        this.mostLinked = mostLinked;
    }

    void add(CustomerState state) {
        state.members().forEach(member -> stateOf.put(member, state));
    }

    void add(Identifier identifier, CustomerId member) {
        memberOf.put(identifier, member);
    }

    @Nullable
    CustomerState find(CustomerId customer) {
        return stateOf.get(customer);
    }

    CustomerState get(CustomerId customer) {
        CustomerState state = stateOf.get(customer);
        if (state == null) {
            throw new IllegalArgumentException(
                    "The customer (%s) is not in this session. Maybe open one for this customer.".formatted(customer));
        }
        return state;
    }

    /** The customer it was first seen with. */
    CustomerId memberOf(Identifier identifier) {
        CustomerId member = memberOf.get(identifier);
        if (member == null) {
            throw new IllegalArgumentException(
                    "The identifier (%s) is not in this session. Maybe resolve its event first.".formatted(identifier));
        }
        return member;
    }

    /** @param usable identifiers that tell customers apart, strongest first, at least one */
    CustomerState resolve(Event event, List<Identifier> usable) {
        Identifier anchor = usable.get(0);
        List<Identifier> others = usable.subList(1, usable.size());
        if (!memberOf.containsKey(anchor)) {
            admit(anchor, others, event);
        }
        others.forEach(other -> join(anchor, other, event));
        return stateOf(anchor);
    }

    private void admit(Identifier anchor, List<Identifier> others, Event event) {
        for (Identifier other : others) {
            if (memberOf.containsKey(other) && hasRoom(stateOf(other), 1)) {
                attach(anchor, other, event);
                return;
            }
        }
        found(anchor, event);
    }

    private void found(Identifier founder, Event event) {
        CustomerState state = CustomerState.founded(ids.of(founder), program, event.time());
        founded.add(state.id());
        add(state);
        own(founder, state.id());
    }

    private void join(Identifier anchor, Identifier other, Event event) {
        CustomerState mine = stateOf(anchor);
        if (!memberOf.containsKey(other)) {
            if (hasRoom(mine, 1)) {
                attach(other, anchor, event);
            }
        } else if (mayLink(mine, stateOf(other))) {
            link(anchor, other, event);
        }
    }

    private void attach(Identifier fresh, Identifier known, Event event) {
        own(fresh, memberOf(known));
        addLink(fresh, known, event);
    }

    private void own(Identifier fresh, CustomerId member) {
        memberOf.put(fresh, member);
        newIdentifiers.put(fresh, member);
        get(member).addIdentifier();
    }

    private boolean mayLink(CustomerState mine, CustomerState theirs) {
        return mine != theirs
                && hasRoom(mine, theirs.identifiers())
                && !identities.areApart(mine.members(), theirs.members());
    }

    private boolean hasRoom(CustomerState state, int more) {
        return state.identifiers() + more <= mostLinked;
    }

    private void link(Identifier anchor, Identifier other, Event event) {
        CustomerState mine = stateOf(anchor);
        CustomerState theirs = stateOf(other);
        boolean mineStays = mine.id().compareTo(theirs.id()) < 0;
        absorb(mineStays ? mine : theirs, mineStays ? theirs : mine);
        addLink(anchor, other, event);
    }

    private void absorb(CustomerState stays, CustomerState goes) {
        stays.absorb(goes);
        absorbed.put(goes.id(), goes);
        mergers.add(new Merger(stays, goes));
        repointed.addAll(goes.members());
        goes.members().forEach(member -> stateOf.put(member, stays));
    }

    private void addLink(Identifier one, Identifier other, Event event) {
        newLinks.add(new Link(one, other, false, "event " + event.key(), event.time()));
    }

    private CustomerState stateOf(Identifier identifier) {
        return get(memberOf(identifier));
    }

    /** Every customer of the session once, as they are now. */
    Collection<CustomerState> all() {
        return new LinkedHashSet<>(stateOf.values());
    }

    Set<CustomerId> everyId() {
        return stateOf.keySet();
    }

    Set<CustomerId> founded() {
        return founded;
    }

    Map<Identifier, CustomerId> newIdentifiers() {
        return newIdentifiers;
    }

    List<Link> newLinks() {
        return newLinks;
    }

    /** As each was at the moment it was linked into another. */
    Map<CustomerId, CustomerState> absorbed() {
        return absorbed;
    }

    /** The customer that had this id when it was last its own. */
    CustomerState asItWas(CustomerId customer) {
        CustomerState gone = absorbed.get(customer);
        return gone == null ? get(customer) : gone;
    }

    /** In the order they happened. */
    List<Merger> mergers() {
        return mergers;
    }

    /** Ids that lead to another customer since. */
    Set<CustomerId> repointed() {
        return repointed;
    }
}
