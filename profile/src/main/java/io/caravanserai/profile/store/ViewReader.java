package io.caravanserai.profile.store;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.CustomerView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the 360° view together. */
final class ViewReader {

    private final Stores stores;
    private final StateReader states;

    ViewReader(Stores stores) {
        this.stores = stores;
        this.states = new StateReader(stores);
    }

    CustomerView read(CustomerId canonical, Instant asOf) {
        CustomerState state =
                states.read(stores.customers().read(canonical)).iterator().next();
        Profile profile = state.profile();
        Facts facts = stores.facts().read(state.features(), profile.attributes(), profile.consents(), asOf);
        Map<String, Object> attributes = new LinkedHashMap<>(profile.attributes());
        attributes.putAll(of(Origin.ATTRIBUTE, facts));
        return new CustomerView(
                canonical,
                stores.identities().of(state.members()),
                attributes,
                List.copyOf(profile.consents().values()),
                of(Origin.FEATURE, facts),
                profile.scores(),
                profile.segments(),
                state.firstSeen(),
                asOf);
    }

    private static Map<String, Object> of(Origin origin, Facts facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        facts.catalogue().of(origin).map(Entry::name).forEach(name -> {
            Object value = facts.get(name);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }
}
