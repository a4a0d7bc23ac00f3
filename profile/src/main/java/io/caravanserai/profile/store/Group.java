package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.profile.feature.FeatureProgram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Identifiers that make up one customer, while it is computed anew from its events. */
final class Group {

    private final Set<Identifier> identifiers;
    private final TreeSet<CustomerId> ids;
    private final FeatureProgram program;
    private final CustomerState state;
    private final List<String> moved = new ArrayList<>();
    private boolean hasEvents;

    /**
     * @param ids customers founded by these identifiers; the smallest stands for all
     * @param former what the identifiers were part of before
     */
    Group(Set<Identifier> identifiers, Set<CustomerId> ids, List<CustomerRow> former, FeatureProgram program) {
        this.identifiers = identifiers;
        this.ids = new TreeSet<>(ids);
        this.program = program;
        this.state = fresh(former);
        former.stream()
                .filter(row -> ids.contains(row.id()))
                .sorted(Comparator.comparing(row -> !row.isCanonical()))
                .forEach(this::keepWhatWasLearned);
    }

    /** Identifiers without events of their own were seen when the former customer was first seen. */
    private CustomerState fresh(List<CustomerRow> former) {
        CustomerRow oldest = former.stream()
                .min(Comparator.comparing(CustomerRow::firstSeen))
                .orElseThrow();
        return new CustomerState(
                ids.first(),
                program.newState(),
                new Profile(),
                oldest.firstSeen(),
                oldest.firstSeen(),
                identifiers.size());
    }

    /** As when an event links: what the smaller id learned goes first, and what was learned before a link comes last. */
    private void keepWhatWasLearned(CustomerRow row) {
        if (row.profile() != null) {
            state.profile().learnFrom(ProfileCodec.read(row.profile()));
        }
    }

    void take(Event event, CustomerId member) {
        if (!hasEvents) {
            state.startAt(event.time());
            hasEvents = true;
        }
        state.apply(event, program);
        if (!ids.contains(member)) {
            moved.add(event.key().toString());
        }
    }

    Set<Identifier> identifiers() {
        return identifiers;
    }

    Set<CustomerId> ids() {
        return ids;
    }

    CustomerState state() {
        return state;
    }

    /** Events that were another customer's before. */
    List<String> moved() {
        return moved;
    }

    Set<CustomerId> others() {
        return ids.tailSet(ids.first(), false);
    }

    /** Identifiers of the group that were another customer's before. */
    List<Identifier> strangers(Map<Identifier, CustomerId> owners) {
        return identifiers.stream()
                .filter(identifier -> !ids.contains(owners.get(identifier)))
                .toList();
    }
}
