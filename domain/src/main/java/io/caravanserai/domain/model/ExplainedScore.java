package io.caravanserai.domain.model;

import io.caravanserai.domain.decision.DecisionId;
import java.time.Instant;

/**
 * One score of a decision that was explained without being asked for.
 *
 * @param asOf moment of the decision
 * @param explanation without the values of the facts, which are the receipt's
 */
public record ExplainedScore(DecisionId decision, Instant asOf, Explanation explanation) {}
