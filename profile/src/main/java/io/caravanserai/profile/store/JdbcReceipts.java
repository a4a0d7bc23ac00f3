package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads receipts; a customer's list holds those of every id that was linked into it. */
final class JdbcReceipts implements Receipts {

    private final Stores stores;
    private final UnitOfWork work;

    JdbcReceipts(Stores stores, UnitOfWork work) {
        this.stores = stores;
        this.work = work;
    }

    @Override
    public Optional<Receipt> find(DecisionId id) {
        return work.run(() -> stores.decisions().find(id));
    }

    @Override
    public Page<Receipt> search(ReceiptQuery query, @Nullable String cursor, int limit) {
        int oneMore = Cursor.oneMore(limit);
        return work.run(() -> Cursor.page(
                read(query, cursor, oneMore),
                limit,
                receipt -> new Cursor(receipt.asOf(), receipt.id().value())));
    }

    private List<Receipt> read(ReceiptQuery query, @Nullable String cursor, int limit) {
        CustomerId customer = query.customer();
        Collection<CustomerId> ids =
                customer == null ? null : stores.customers().everyIdOf(customer);
        Cursor after = cursor == null ? null : Cursor.parse(cursor);
        return stores.decisions().list(new DecisionFilter(query, ids, after), limit);
    }
}
