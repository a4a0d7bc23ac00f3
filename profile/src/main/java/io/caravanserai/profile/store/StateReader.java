package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.profile.feature.FeatureState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns rows of customers and of those linked into them into states to work with. */
final class StateReader {

    private final Stores stores;

    StateReader(Stores stores) {
        this.stores = stores;
    }

    Collection<CustomerState> read(List<CustomerRow> rows) {
        Map<CustomerId, CustomerState> states = new LinkedHashMap<>();
        Map<CustomerId, Set<CustomerId>> members = rows.stream()
                .collect(Collectors.groupingBy(
                        CustomerRow::canonical, Collectors.mapping(CustomerRow::id, Collectors.toSet())));
        rows.stream()
                .filter(CustomerRow::isCanonical)
                .forEach(row -> states.put(row.id(), state(row, members.getOrDefault(row.id(), Set.of()))));
        return states.values();
    }

    private CustomerState state(CustomerRow row, Set<CustomerId> members) {
        Optional<FeatureState> stored = Optional.ofNullable(row.features()).flatMap(stores.features()::read);
        CustomerState state = new CustomerState(
                row.id(),
                stored.orElseGet(() -> rebuilt(members)),
                row.profile() == null ? new Profile() : ProfileCodec.read(row.profile()),
                row.firstSeen(),
                row.lastSeen(),
                row.identifiers());
        members.forEach(state::addMember);
        if (stored.isEmpty()) {
            state.touch();
        }
        return state;
    }

    /** Features of an older catalogue are computed anew from the journal. */
    private FeatureState rebuilt(Set<CustomerId> members) {
        FeatureState fresh = stores.program().newState();
        stores.journal().each(members, (event, member) -> stores.program().update(fresh, event));
        return fresh;
    }
}
