package io.caravanserai.domain.decision;

import io.caravanserai.domain.catalogue.Label;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The winner, {@code no_action} included.
 *
 * @param channel null for no action and for actions that contact nobody
 * @param process key of the process that carries it out, null when none does
 * @param confidence 0 to 1: the winner's propensity, 1 for mandatory actions, 0 for no action
 * @param notBefore earliest time of contact: after the quiet hours
 */
public record Choice(
        String action,
        @Nullable String product,
        @Nullable String channel,
        @Nullable String process,
        double confidence,
        Label words,
        Instant notBefore) {

    public boolean isNoAction() {
        return ActionDefinition.NO_ACTION.equals(action);
    }
}
