package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Origin;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts as a decision found them, estimates included: what scores and tables made of them is taken out again. A receipt may have been written
 * under another catalogue; what this one does not know is left behind, what is new in it is absent.
 */
final class FrozenFacts {

    private static final Set<Origin> FOUND =
            EnumSet.of(Origin.FEATURE, Origin.ATTRIBUTE, Origin.CONSENT, Origin.EVENT, Origin.CLOCK, Origin.ESTIMATE);

    private final Catalogue catalogue;

    FrozenFacts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Facts of(Facts recorded) {
        Facts facts = new Facts(catalogue);
        boolean same = recorded.catalogue() == catalogue;
        for (int slot = 0; slot < catalogue.size(); slot++) {
            Entry entry = catalogue.entries().get(slot);
            if (FOUND.contains(entry.origin())) {
                facts.setAt(slot, same ? recorded.at(slot) : former(entry, recorded));
            }
        }
        return facts;
    }

    private static @Nullable Object former(Entry entry, Facts recorded) {
        Object value = recorded.catalogue().knows(entry.name()) ? recorded.get(entry.name()) : null;
        return entry.type().javaType().isInstance(value) ? value : null;
    }
}
