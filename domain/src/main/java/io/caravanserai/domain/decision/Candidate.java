package io.caravanserai.domain.decision;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.FiredRow;
import org.jspecify.annotations.Nullable;

/**
 * An action that could be taken now, over one channel.
 *
 * @param value worth of an acceptance here, the row's or else the action's
 * @param wording words the row suggests, null for the action's own
 * @param row the table row that proposed it
 */
public record Candidate(ActionDefinition action, String channel, double value, @Nullable Label wording, FiredRow row) {

    public Label words() {
        return wording == null ? action.wording() : wording;
    }
}
