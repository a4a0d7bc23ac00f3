package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who was known to be the same customer at an earlier moment: links that were made by then count, later ones do not. */
final class Kin {

    private final Map<CustomerId, Set<CustomerId>> groups;
    private final List<Tie> ties;

    private record Tie(CustomerId one, CustomerId other, Instant since) {}

    private Kin(Map<CustomerId, Set<CustomerId>> groups, List<Tie> ties) {
        this.groups = groups;
        this.ties = ties;
    }

    static Kin of(Collection<CustomerId> customers, CustomerRows rows, IdentityRows identities) {
        Map<CustomerId, Set<CustomerId>> groups = rows.groupsOf(customers);
        Set<CustomerId> linked = new HashSet<>();
        groups.values().stream().filter(group -> group.size() > 1).forEach(linked::addAll);
        return new Kin(groups, linked.isEmpty() ? List.of() : ties(linked, identities));
    }

    private static List<Tie> ties(Set<CustomerId> customers, IdentityRows identities) {
        Map<Identifier, CustomerId> owners = identities.owners(customers);
        List<Tie> ties = new ArrayList<>();
        for (Link link : identities.links(owners.keySet())) {
            CustomerId one = owners.get(link.one());
            CustomerId other = owners.get(link.other());
            if (!link.apart() && one != null && other != null && !one.equals(other)) {
                ties.add(new Tie(one, other, link.since()));
            }
        }
        return ties;
    }

    /** Everybody, at any time. */
    Set<CustomerId> everyone() {
        Set<CustomerId> everyone = new HashSet<>();
        groups.values().forEach(everyone::addAll);
        return everyone;
    }

    Set<CustomerId> members(CustomerId customer, Instant asOf) {
        if (groups.getOrDefault(customer, Set.of()).size() < 2) {
            return Set.of(customer);
        }
        Set<CustomerId> members = new HashSet<>(Set.of(customer));
        boolean foundMore = true;
        while (foundMore) {
            foundMore = members.addAll(neighbours(members, asOf));
        }
        return members;
    }

    private Set<CustomerId> neighbours(Set<CustomerId> members, Instant asOf) {
        Set<CustomerId> found = new HashSet<>();
        for (Tie tie : ties) {
            if (!tie.since().isAfter(asOf) && (members.contains(tie.one()) || members.contains(tie.other()))) {
                found.add(tie.one());
                found.add(tie.other());
            }
        }
        return found;
    }

    static Map<CustomerId, Set<CustomerId>> byMember(Map<CustomerId, Set<CustomerId>> byCanonical) {
        Map<CustomerId, Set<CustomerId>> groups = new HashMap<>();
        byCanonical.values().forEach(group -> group.forEach(member -> groups.put(member, group)));
        return groups;
    }
}
