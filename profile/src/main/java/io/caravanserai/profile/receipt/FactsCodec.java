package io.caravanserai.profile.receipt;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.ByteWriter;
import io.caravanserai.profile.bytes.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Facts by name, so that a receipt outlives the catalogue it was written under. */
final class FactsCodec {

    private final Catalogue catalogue;

    FactsCodec(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All names first: in catalogue order they are one piece of the dictionary. */
    void write(ByteWriter out, Facts facts) {
        Map<String, Object> present = facts.asMap();
        out.unsigned(present.size());
        present.keySet().forEach(out::text);
        present.values().forEach(value -> Values.write(out, value));
    }

    Facts read(ByteReader in) {
        List<String> names = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            names.add(in.text());
        }
        Map<String, Object> present = new LinkedHashMap<>();
        names.forEach(name -> present.put(name, Values.present(in)));
        return facts(present);
    }

    private Facts facts(Map<String, Object> present) {
        Facts facts = new Facts(catalogueOf(present));
        for (int slot = 0; slot < facts.catalogue().size(); slot++) {
            facts.setAt(slot, present.get(facts.catalogue().entries().get(slot).name()));
        }
        return facts;
    }

    private Catalogue catalogueOf(Map<String, Object> present) {
        List<Entry> former = present.entrySet().stream()
                .filter(fact -> !fits(fact.getKey(), fact.getValue()))
                .map(fact -> former(fact.getKey(), fact.getValue()))
                .toList();
        return former.isEmpty() ? catalogue : new Catalogue(with(former));
    }

    private boolean fits(String name, Object value) {
        return catalogue
                .find(name)
                .filter(entry -> entry.type().javaType().isInstance(value))
                .isPresent();
    }

    private List<Entry> with(List<Entry> former) {
        List<String> replaced = former.stream().map(Entry::name).toList();
        Stream<Entry> stay = catalogue.entries().stream().filter(entry -> !replaced.contains(entry.name()));
        return Stream.concat(stay, former.stream()).toList();
    }

    private static Entry former(String name, Object value) {
        ValueType type = Stream.of(ValueType.values())
                .filter(one -> one.javaType().isInstance(value))
                .findFirst()
                .orElseThrow();
        return new Entry(name, type, Origin.FEATURE, new Label(name, name), List.of(), "", false, null);
    }
}
