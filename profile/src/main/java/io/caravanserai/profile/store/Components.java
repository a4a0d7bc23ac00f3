package io.caravanserai.profile.store;

import io.caravanserai.domain.event.Identifier;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Identifiers as a graph: who can be reached from whom over links. */
final class Components {

    private final Map<Identifier, List<Link>> links = new TreeMap<>();

    private Components() {}

    static Components of(Collection<Identifier> identifiers, Collection<Link> links) {
        Components components = new Components();
        identifiers.forEach(identifier -> components.links.put(identifier, new ArrayList<>()));
        links.forEach(components::add);
        return components;
    }

    private void add(Link link) {
        links.computeIfAbsent(link.one(), none -> new ArrayList<>()).add(link);
        links.computeIfAbsent(link.other(), none -> new ArrayList<>()).add(link);
    }

    /** Each group of identifiers that belong together, smallest first. */
    List<Set<Identifier>> all() {
        List<Set<Identifier>> groups = new ArrayList<>();
        Set<Identifier> left = new TreeSet<>(links.keySet());
        while (!left.isEmpty()) {
            Set<Identifier> group =
                    new TreeSet<>(reached(left.iterator().next()).keySet());
            groups.add(group);
            left.removeAll(group);
        }
        return groups;
    }

    /** Links from the end back to the start. */
    List<Link> way(Identifier from, Identifier to) {
        Map<Identifier, Link> arrivedBy = reached(from);
        List<Link> way = new ArrayList<>();
        for (Identifier at = to; !at.equals(from); at = way.get(way.size() - 1).opposite(at)) {
            Link link = arrivedBy.get(at);
            if (link == null) {
                throw new IllegalStateException("Two identifiers of one customer are joined by no link.");
            }
            way.add(link);
        }
        return way;
    }

    /** Everything within reach and the link it was reached by; the start has none. */
    private Map<Identifier, Link> reached(Identifier start) {
        Map<Identifier, Link> arrivedBy = new HashMap<>();
        arrivedBy.put(start, new Link(start, start, false, "", Instant.EPOCH));
        Deque<Identifier> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Identifier at = open.remove();
            for (Link link : links.getOrDefault(at, List.of())) {
                if (arrivedBy.putIfAbsent(link.opposite(at), link) == null) {
                    open.add(link.opposite(at));
                }
            }
        }
        return arrivedBy;
    }
}
