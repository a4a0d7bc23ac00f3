package io.caravanserai.domain.decision;

import io.caravanserai.domain.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which receipts a list is to hold; null asks for all.
 *
 * @param action action id, {@code no_action} included
 * @param from earliest as-of time
 * @param until the as-of time must be before it
 */
public record ReceiptQuery(
        @Nullable CustomerId customer,
        @Nullable String action,
        @Nullable Mode mode,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static ReceiptQuery everything() {
        return new ReceiptQuery(null, null, null, null, null);
    }

    /** @param customer null for everybody */
    public static ReceiptQuery of(@Nullable CustomerId customer) {
        return new ReceiptQuery(customer, null, null, null, null);
    }

    /** Whether the receipt, of the customer asked for, is one of them. */
    public boolean asksFor(Receipt receipt) {
        return (action == null || action.equals(receipt.choice().action()))
                && (mode == null || mode == receipt.mode())
                && (from == null || !receipt.asOf().isBefore(from))
                && (until == null || receipt.asOf().isBefore(until));
    }
}
