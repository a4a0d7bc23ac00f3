package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.table.Population;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers decided about lately, by their newest receipt. Customer ids are salted hashes, so the lowest ids are a fair sample,
 * and the same one as long as nobody new turns up. A customer that was linked meanwhile counts once for each id decided under.
 */
final class JdbcPopulation implements Population {

    private final Stores stores;
    private final UnitOfWork work;
    private final InstantSource clock;

    JdbcPopulation(Stores stores, UnitOfWork work, InstantSource clock) {
        this.stores = stores;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Sample sample(int atMost) {
        return work.run(() -> {
            Period period = Period.upTo(stores.decisions().newest(clock.instant()));
            long customers = stores.decisions().customersSince(period.from());
            return new Sample(period, customers, newest(period.from(), atMost));
        });
    }

    /** Of several decisions of one moment the last id counts. */
    private List<Receipt> newest(Instant since, int atMost) {
        Map<CustomerId, Receipt> byCustomer = new LinkedHashMap<>();
        stores.decisions().newestOfEach(since, atMost).forEach(receipt -> byCustomer.put(receipt.customer(), receipt));
        return List.copyOf(byCustomer.values());
    }
}
