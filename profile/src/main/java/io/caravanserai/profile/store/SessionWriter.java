package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the customers of a session: founded ones, changed ones, and those that turned out to be somebody else. */
final class SessionWriter {

    private final Stores stores;

    SessionWriter(Stores stores) {
        this.stores = stores;
    }

    void write(SessionCustomers customers, Set<CustomerId> regrouped) {
        stores.customers().insert(founded(customers));
        stores.customers().update(changed(customers));
        repoint(customers);
        stores.identities().insert(customers.newIdentifiers());
        stores.identities().insertLinks(customers.newLinks());
        writeGroups(customers, regrouped);
    }

    private List<CustomerRow> founded(SessionCustomers customers) {
        return customers.founded().stream().map(id -> row(id, customers)).toList();
    }

    private List<CustomerRow> changed(SessionCustomers customers) {
        List<CustomerRow> rows = new ArrayList<>();
        customers.all().stream()
                .filter(CustomerState::isChanged)
                .filter(state -> !customers.founded().contains(state.id()))
                .forEach(state -> rows.add(stores.row(state)));
        customers.absorbed().keySet().stream()
                .filter(id -> !customers.founded().contains(id))
                .forEach(id -> rows.add(row(id, customers)));
        return rows;
    }

    /** Ids that were linked into an absorbed customer long ago follow it. */
    private void repoint(SessionCustomers customers) {
        customers.repointed().stream()
                .filter(id -> !customers.founded().contains(id))
                .filter(id -> !customers.absorbed().containsKey(id))
                .forEach(id -> stores.customers()
                        .repoint(List.of(id), customers.get(id).id()));
    }

    private CustomerRow row(CustomerId id, SessionCustomers customers) {
        CustomerState gone = customers.absorbed().get(id);
        return gone == null
                ? stores.row(customers.get(id))
                : new CustomerRow(id, customers.get(id).id(), gone.firstSeen(), gone.lastSeen(), 0, null, null);
    }

    private void writeGroups(SessionCustomers customers, Set<CustomerId> regrouped) {
        stores.segments().delete(customers.absorbed().keySet());
        Map<CustomerId, Map<String, String>> groups = new LinkedHashMap<>();
        regrouped.forEach(id -> put(groups, customers.get(id)));
        customers.absorbed().keySet().forEach(id -> put(groups, customers.get(id)));
        stores.segments().replace(groups);
    }

    private static void put(Map<CustomerId, Map<String, String>> groups, CustomerState state) {
        groups.put(state.id(), state.profile().segments());
    }
}
