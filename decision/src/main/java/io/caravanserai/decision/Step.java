package io.caravanserai.decision;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * One new event and whom it speaks of.
 *
 * @param question null when it asks for no decision
 */
record Step(Event event, CustomerId customer, @Nullable Question question) {

    boolean asks() {
        return question != null;
    }
}
