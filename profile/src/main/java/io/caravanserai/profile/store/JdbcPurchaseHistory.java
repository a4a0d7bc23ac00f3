package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.model.PurchaseHistory;
import io.caravanserai.domain.model.Recommender.Bought;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the latest purchases of a customer from the journal: right after links and late events, and nothing is kept twice. */
final class JdbcPurchaseHistory implements PurchaseHistory {

    private final Stores stores;
    private final UnitOfWork work;

    JdbcPurchaseHistory(Stores stores, UnitOfWork work) {
        this.stores = stores;
        this.work = work;
    }

    @Override
    public List<Bought> latest(CustomerId customer, int most) {
        return work.run(
                () -> stores.journal().latestPurchases(stores.customers().everyIdOf(customer), most).stream()
                        .flatMap(JdbcPurchaseHistory::bought)
                        .toList());
    }

    private static Stream<Bought> bought(Event purchase) {
        Optional<String> product = purchase.data().text("product_id");
        return product.map(one -> new Bought(one, purchase.time())).stream();
    }
}
