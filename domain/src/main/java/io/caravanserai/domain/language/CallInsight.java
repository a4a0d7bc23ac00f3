package io.caravanserai.domain.language;

import java.util.List;

/**
 * What a call came to.
 *
 * @param topics of the catalogue, most important first
 * @param promises what the agent said would be done, in the words of the call
 * @param sentiment of the customer, -1 (bad) to 1 (good)
 * @param reasons why the customer called or is discontent
 */
public record CallInsight(
        List<String> topics, List<String> promises, double sentiment, List<String> reasons, Author by) {

    public CallInsight {
        topics = List.copyOf(topics);
        promises = List.copyOf(promises);
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "CallInsight[" + by + "]";
    }
}
