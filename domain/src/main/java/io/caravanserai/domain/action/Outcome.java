package io.caravanserai.domain.action;

import io.caravanserai.domain.decision.DecisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer did about an action, read from an {@code outcome} event.
 *
 * @param event key of the event, its idempotency key
 * @param decision null when the source knows only the customer
 * @param action null when the source does not know it
 */
public record Outcome(
        String event, @Nullable DecisionId decision, @Nullable String action, Response response, Instant time) {}
