package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.profile.identity.CustomerIds;
import io.caravanserai.profile.identity.JunkIdentifiers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Works out anew, from links and journal alone, which customers a set of identifiers makes up and what is known of each. Linking,
 * unlinking and rebuilding are this one operation. Scores and segments are not in the journal: each customer keeps what its
 * former ids had.
 */
final class Regrouping {

    private final Stores stores;
    private final CustomerIds ids;

    Regrouping(Stores stores, CustomerIds ids) {
        this.stores = stores;
        this.ids = ids;
    }

    /** @param canonical customers whose identifiers are looked at together */
    void run(Set<CustomerId> canonical) {
        List<CustomerRow> rows = stores.customers().lock(canonical);
        Set<CustomerId> members = rows.stream().map(CustomerRow::id).collect(Collectors.toCollection(TreeSet::new));
        Map<Identifier, CustomerId> owners = stores.identities().owners(members);
        List<Group> groups = groups(owners, members, rows);
        replay(members, groups);
        groups.forEach(group -> write(group, members, owners));
        stores.segments().delete(members);
        stores.segments().replace(segments(groups));
        long before = rows.stream().filter(CustomerRow::isCanonical).count();
        stores.counters().add(Map.of(Counters.CUSTOMERS, groups.size() - before));
    }

    private List<Group> groups(Map<Identifier, CustomerId> owners, Set<CustomerId> members, List<CustomerRow> rows) {
        List<Link> links = stores.identities().links(owners.keySet()).stream()
                .filter(link -> !link.apart())
                .toList();
        return Components.of(owners.keySet(), links).all().stream()
                .map(identifiers -> group(identifiers, members, rows))
                .toList();
    }

    /** A group keeps the ids its identifiers founded; one without founder founds a customer by its first identifier. */
    private Group group(Set<Identifier> identifiers, Set<CustomerId> members, List<CustomerRow> rows) {
        Set<CustomerId> founded = identifiers.stream()
                .map(ids::of)
                .filter(members::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (founded.isEmpty()) {
            founded.add(ids.of(identifiers.iterator().next()));
        }
        return new Group(identifiers, founded, rows, stores.program());
    }

    private void replay(Set<CustomerId> members, List<Group> groups) {
        Map<Identifier, Group> groupOf = new HashMap<>();
        groups.forEach(group -> group.identifiers().forEach(identifier -> groupOf.put(identifier, group)));
        Map<CustomerId, Group> formerly = new HashMap<>();
        groups.forEach(group -> group.ids().forEach(id -> formerly.put(id, group)));
        stores.journal().each(members, (event, member) -> {
            Group group = groupOf.getOrDefault(anchor(event), formerly.getOrDefault(member, groups.get(0)));
            group.take(event, member);
        });
    }

    private static Identifier anchor(Event event) {
        List<Identifier> usable = JunkIdentifiers.usable(event);
        return usable.isEmpty() ? event.identifiers().get(0) : usable.get(0);
    }

    private void write(Group group, Set<CustomerId> members, Map<Identifier, CustomerId> owners) {
        CustomerState state = group.state();
        if (members.contains(state.id())) {
            stores.customers().update(List.of(stores.row(state)));
        } else {
            stores.customers().insert(List.of(stores.row(state)));
        }
        stores.customers().repoint(group.others(), state.id());
        stores.identities().move(group.strangers(owners), state.id());
        stores.journal().move(group.moved(), state.id());
    }

    private static Map<CustomerId, Map<String, String>> segments(Collection<Group> groups) {
        Map<CustomerId, Map<String, String>> segments = new TreeMap<>();
        groups.forEach(group ->
                segments.put(group.state().id(), group.state().profile().segments()));
        return segments;
    }
}
