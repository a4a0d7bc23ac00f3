package io.caravanserai.domain.action;

import io.caravanserai.domain.decision.DecisionId;

/**
 * @param attempt 1 for the first try, 2 for the second channel; part of the intent key
 */
public record SendRequest(DecisionId decision, String channel, int attempt) {

    public String intentKey() {
        return decision.value() + "/" + attempt;
    }
}
