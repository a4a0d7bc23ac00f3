package io.caravanserai.domain.customer;

import io.caravanserai.domain.event.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What a list needs to tell customers apart.
 *
 * @param name null when no source said it
 * @param identifier one of the customer's, always the same; null when it has none
 */
public record CustomerFace(@Nullable String name, @Nullable Identifier identifier) {

    public static final CustomerFace UNKNOWN = new CustomerFace(null, null);

    private static final int SHOWN = 2;
    private static final int MOST_DOTS = 8;

    /** The identifier's value with its middle hidden: {@code +8••••••78}; empty without one. */
    public String masked() {
        String value = identifier == null ? "" : identifier.value();
        int hidden = value.length() - 2 * SHOWN;
        return hidden <= 0
                ? "•".repeat(value.length())
                : value.substring(0, SHOWN)
                        + "•".repeat(Math.min(MOST_DOTS, hidden))
                        + value.substring(value.length() - SHOWN);
    }

    @Override
    public String toString() {
        return "CustomerFace[" + masked() + "]";
    }
}
