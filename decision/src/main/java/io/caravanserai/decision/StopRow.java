package io.caravanserai.decision;

import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.TableHit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A matching row of the eligibility table: it stops every candidate in its scope; a blank scope means all. */
record StopRow(
        Stop stop, @Nullable String issue, @Nullable String group, @Nullable String action, @Nullable String channel) {

    static StopRow of(TableHit hit) {
        return new StopRow(
                new Stop(stage(hit), hit.text("reason").orElse(Reasons.NOT_APPLICABLE), "", hit.row()),
                hit.text("scope_issue").orElse(null),
                hit.text("scope_group").orElse(null),
                hit.text("scope_action").orElse(null),
                hit.text("scope_channel").orElse(null));
    }

    boolean concerns(Candidate candidate) {
        ActionDefinition definition = candidate.action();
        return covers(issue, definition.issue())
                && covers(group, definition.group())
                && covers(action, definition.id())
                && covers(channel, candidate.channel());
    }

    private static boolean covers(@Nullable String scope, String value) {
        return scope == null || scope.equals(value);
    }

    /** A stage nobody knows stops as early as possible. */
    private static Stage stage(TableHit hit) {
        return switch (hit.text("stage").orElse("").toLowerCase(Locale.ROOT)) {
            case "applicability" -> Stage.APPLICABILITY;
            case "suitability" -> Stage.SUITABILITY;
            default -> Stage.ELIGIBILITY;
        };
    }
}
