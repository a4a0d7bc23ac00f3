package io.caravanserai.decisiontables.drl;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Origin;
import java.util.ArrayList;
import java.util.List;

/** The customer as a rule file sees it: facts by name, and a place for what is derived from them. */
public final class Subject {

    private final Facts facts;
    private final List<String> fired = new ArrayList<>();

    Subject(Facts facts) {
        this.facts = facts;
    }

    /** Not a number when absent: no comparison holds. */
    public double number(String name) {
        return facts.number(name).orElse(Double.NaN);
    }

    /** Empty when absent. */
    public String text(String name) {
        return facts.text(name).orElse("");
    }

    public boolean yes(String name) {
        return facts.isYes(name);
    }

    public boolean knows(String name) {
        return facts.get(name) != null;
    }

    /**
     * Fills a derived fact in, for every table that follows.
     *
     * @throws IllegalArgumentException when the catalogue does not say that the fact is derived
     */
    public void derive(String name, Object value) {
        Entry entry = facts.catalogue().entries().get(facts.catalogue().slot(name));
        if (entry.origin() != Origin.DERIVED) {
            throw new IllegalArgumentException(
                    "The fact (%s) is not a derived one. Maybe give it origin: derived in catalogue.yaml."
                            .formatted(name));
        }
        facts.set(name, value);
    }

    void fired(String rule) {
        fired.add(rule);
    }

    List<String> fired() {
        return fired;
    }
}
