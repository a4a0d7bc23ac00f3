package io.caravanserai.domain.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The law of names: each entry has a slot, so that the hot path reads arrays, not maps. */
public final class Catalogue {

    private final List<Entry> entries;
    private final Map<String, Integer> slots = new HashMap<>();

    public Catalogue(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (int slot = 0; slot < entries.size(); slot++) {
            if (slots.put(entries.get(slot).name(), slot) != null) {
                throw new IllegalArgumentException("The catalogue names (%s) twice. Maybe drop one of them."
                        .formatted(entries.get(slot).name()));
            }
        }
    }

    public static Catalogue joined(Catalogue... parts) {
        return new Catalogue(
                Stream.of(parts).flatMap(part -> part.entries.stream()).toList());
    }

    public List<Entry> entries() {
        return entries;
    }

    public Stream<Entry> of(Origin origin) {
        return entries.stream().filter(entry -> entry.origin() == origin);
    }

    public boolean knows(String name) {
        return slots.containsKey(name);
    }

    public Optional<Entry> find(String name) {
        return Optional.ofNullable(slots.get(name)).map(entries::get);
    }

    /** What people call a value of the entry; an entry or a value that is not there is called by its code, made readable. */
    public String nameOf(String entry, String value, Locale locale) {
        return find(entry).map(known -> known.nameOf(value, locale)).orElse(value.replace('_', ' '));
    }

    /** Position of the entry in every {@link Facts} of this catalogue. */
    public int slot(String name) {
        Integer slot = slots.get(name);
        if (slot == null) {
            throw new IllegalArgumentException(
                    "The catalogue has no entry (%s). Maybe one of %s.".formatted(name, slots.keySet()));
        }
        return slot;
    }

    public int size() {
        return entries.size();
    }
}
