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
    private final InstantSource clock;

    LinkDesk(Stores stores, Regrouping regrouping, InstantSource clock) {
        this.stores = stores;
        this.regrouping = regrouping;
        this.clock = clock;
    }

    boolean link(Identifier one, Identifier other, String reason) {
        Set<CustomerId> both = new TreeSet<>(List.of(canonical(one), canonical(other)));
        if (both.size() == 2) {
            stores.customers().lock(both);
            stores.identities().deleteLinks(between(both));
            stores.identities().insertLinks(List.of(new Link(one, other, false, reason, clock.instant())));
            regrouping.run(both);
        }
        return both.size() == 2;
    }

    /** What keeps the two customers apart, and what is left of an earlier link of the pair. */
    private List<Link> between(Set<CustomerId> both) {
        List<Set<Identifier>> sides = both.stream().map(this::identifiers).toList();
        return stores.identities().links(sides.get(0)).stream()
                .filter(link ->
                        sides.get(1).contains(link.one()) || sides.get(1).contains(link.other()))
                .toList();
    }

    /** Takes the last link of the way from one to the other back, and keeps those two apart from now on. */
    boolean unlink(Identifier one, Identifier other, String reason) {
        CustomerId customer = canonical(one);
        if (one.equals(other) || !customer.equals(canonical(other))) {
            throw new IllegalArgumentException(
                    "The identifiers (%s, %s) are not linked. Maybe look the customer's identifiers up first."
                            .formatted(one, other));
        }
        stores.customers().lock(Set.of(customer));
        Link last = lastOfTheWay(one, other, stores.identities().links(identifiers(customer)));
        stores.identities().deleteLinks(List.of(last));
        stores.identities().insertLinks(List.of(new Link(last.one(), last.other(), true, reason, clock.instant())));
        regrouping.run(Set.of(customer));
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

    private CustomerId canonical(Identifier identifier) {
        return stores.identities().find(List.of(identifier)).stream()
                .findFirst()
                .map(IdentityRows.Owner::canonical)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No customer is known by the identifier (%s). Maybe check how it is standardised."
                                .formatted(identifier)));
    }
}
