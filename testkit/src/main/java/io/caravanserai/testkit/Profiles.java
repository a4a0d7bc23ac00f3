package io.caravanserai.testkit;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.event.Event;
import java.util.Map;

/** Reads attributes and consents from events, as far as the catalogue knows them. */
final class Profiles {

    private Profiles() {}

    static void read(Event event, Facts facts) {
        if (event.at("attributes") instanceof Map<?, ?> attributes) {
            attributes.forEach((name, value) -> set(facts, String.valueOf(name), value));
        }
        if (event.type().equals("consent_changed")) {
            String purpose = event.data().text("purpose").orElse("");
            event.data().yesNo("given").ifPresent(given -> set(facts, "consent_" + purpose, given));
        }
    }

    private static void set(Facts facts, String name, Object value) {
        Catalogue catalogue = facts.catalogue();
        if (catalogue.knows(name)) {
            facts.set(name, value);
        }
    }
}
