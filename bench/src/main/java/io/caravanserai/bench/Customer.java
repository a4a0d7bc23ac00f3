package io.caravanserai.bench;

import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.feature.FeatureState;
import java.util.HashMap;
import java.util.Map;

/** What {@link StillMemory} knows of one customer. */
record Customer(FeatureState features, Map<String, Object> said, Map<String, Consent> consents) {

    static Customer startingWith(FeatureState features) {
        return new Customer(features, new HashMap<>(), new HashMap<>());
    }

    void hear(Event event) {
        if (event.at("attributes") instanceof Map<?, ?> attributes) {
            attributes.forEach((name, value) -> said.put(name.toString(), value));
        }
        event.data().text("purpose").ifPresent(purpose -> consents.put(purpose, consent(purpose, event)));
    }

    private static Consent consent(String purpose, Event event) {
        return new Consent(purpose, event.data().yesNo("given").orElse(false), event.time(), null);
    }
}
