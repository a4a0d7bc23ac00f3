package io.caravanserai.profile.store;

import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactLedger;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.memory.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** The ledger as a sender reads it. */
final class JdbcContactLedger implements ContactLedger {

    private static final Duration REACH = Duration.ofDays(365);

    private final Stores stores;
    private final UnitOfWork work;
    private final InstantSource clock;

    JdbcContactLedger(Stores stores, UnitOfWork work, InstantSource clock) {
        this.stores = stores;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public List<Contact> of(CustomerId customer) {
        return work.run(
                () -> stores
                        .contacts()
                        .since(
                                stores.customers().everyIdOf(customer),
                                clock.instant().minus(REACH))
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .filter(Contact::counts)
                        .sorted(Comparator.comparing(Contact::time))
                        .toList());
    }
}
