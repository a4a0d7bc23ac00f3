package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Identifier;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Links and unlinks by a person's word: the statement is kept, everything else follows from the journal. */
final class LinkDesk {

    private final Stores stores;
    private final Regrouping regrouping;
    private final int mostLinked;
    private final InstantSource clock;

    LinkDesk(Stores stores, Regrouping regrouping, int mostLinked, InstantSource clock) {
        this.stores = stores;
        this.regrouping = regrouping;
        this.mostLinked = mostLinked;
        this.clock = clock;
    }

    /** What kept the two apart is forgotten: events may join them from now on as they join anybody. */
    boolean link(Identifier one, Identifier other, String reason) {
        Set<CustomerId> both = locked(one, other);
        if (both.size() == 2) {
            List<Set<Identifier>> sides = both.stream().map(this::identifiers).toList();
            requireRoom(sides);
            stores.identities().deleteLinks(between(sides));
            stores.identities().insertLinks(List.of(new Link(one, other, false, reason, clock.instant())));
            regrouping.run(both);
        }
        return both.size() == 2;
    }

    /** Whom the two lead to; somebody else may have linked them elsewhere until they were locked. */
    private Set<CustomerId> locked(Identifier one, Identifier other) {
        Set<CustomerId> found = canonical(one, other);
        stores.customers().lock(found);
        return found.equals(canonical(one, other)) ? found : locked(one, other);
    }

    private void requireRoom(List<Set<Identifier>> sides) {
        int together = sides.stream().mapToInt(Set::size).sum();
        if (together > mostLinked) {
            throw new IllegalArgumentException(
                    "The identifiers of both (%d) are more than the %d of one customer. Maybe separate one of them first."
                            .formatted(together, mostLinked));
        }
    }

    /** What keeps the two customers apart, and what is left of an earlier link of the pair. */
    private List<Link> between(List<Set<Identifier>> sides) {
        return stores.identities().links(sides.get(0)).stream()
                .filter(link ->
                        sides.get(1).contains(link.one()) || sides.get(1).contains(link.other()))
                .toList();
    }

    /** Takes the last link of the way from one to the other back, and keeps those two apart from now on. */
    boolean unlink(Identifier one, Identifier other, String reason) {
        Set<CustomerId> customer = locked(one, other);
        if (one.equals(other) || customer.size() == 2) {
            throw new IllegalArgumentException(
                    "The identifiers (%s, %s) are not linked. Maybe look the customer's identifiers up first."
                            .formatted(one, other));
        }
        Link last = lastOfTheWay(
                one,
                other,
                stores.identities().links(identifiers(customer.iterator().next())));
        stores.identities().deleteLinks(List.of(last));
        stores.identities().insertLinks(List.of(new Link(last.one(), last.other(), true, reason, clock.instant())));
        regrouping.run(customer);
        return true;
    }

    private static Link lastOfTheWay(Identifier from, Identifier to, Collection<Link> links) {
        List<Link> kept = links.stream().filter(link -> !link.apart()).toList();
        Components components = Components.of(List.of(from), kept);
        return components.way(from, to).get(0);
    }

    private Set<Identifier> identifiers(CustomerId customer) {
        return new TreeSet<>(
                stores.identities().of(new ArrayList<>(stores.customers().everyIdOf(customer))));
    }

    private Set<CustomerId> canonical(Identifier one, Identifier other) {
        return new TreeSet<>(List.of(canonical(one), canonical(other)));
    }

    private CustomerId canonical(Identifier identifier) {
        return stores.identities().find(List.of(identifier)).stream()
                .findFirst()
                .map(IdentityRows.Owner::canonical)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No customer is known by the identifier (%s). Maybe check how it is standardised."
                                .formatted(identifier)));
    }
}
