package io.caravanserai.domain.action;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/**
 * @param attempt 1 for the first try, 2 for the second channel; part of the intent key
 * @param words what a campaign was approved with; null for the words of the decision
 */
public record SendRequest(DecisionId decision, String channel, int attempt, @Nullable Label words) {

    /** In the words of the decision. */
    public SendRequest(DecisionId decision, String channel, int attempt) {
        this(decision, channel, attempt, null);
    }

    public String intentKey() {
        return decision.value() + "/" + attempt;
    }
}
