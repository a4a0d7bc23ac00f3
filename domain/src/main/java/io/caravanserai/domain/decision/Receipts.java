package io.caravanserai.domain.decision;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.memory.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading receipts. */
public interface Receipts {

    Optional<Receipt> find(DecisionId id);

    /** Newest first; customer null means everybody. */
    Page<Receipt> list(@Nullable CustomerId customer, @Nullable String cursor, int limit);
}
