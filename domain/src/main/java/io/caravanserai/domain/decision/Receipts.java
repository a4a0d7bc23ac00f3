package io.caravanserai.domain.decision;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.memory.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading receipts. */
public interface Receipts {

    Optional<Receipt> find(DecisionId id);

    /** Newest first; a cursor belongs to the query it was given for. */
    Page<Receipt> search(ReceiptQuery query, @Nullable String cursor, int limit);

    /** Newest first; customer null means everybody. */
    default Page<Receipt> list(@Nullable CustomerId customer, @Nullable String cursor, int limit) {
        return search(ReceiptQuery.of(customer), cursor, limit);
    }
}
