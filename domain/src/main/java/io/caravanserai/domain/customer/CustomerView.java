package io.caravanserai.domain.customer;

import io.caravanserai.domain.event.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The 360° view of one customer, for people and applications.
 *
 * @param attributes what sources said, by catalogue name
 * @param features computed values as of {@code asOf}, by catalogue name
 * @param scores latest scores by purpose, such as {@code churn_score}
 * @param segments named groups, such as {@code value_tier=at_risk}
 */
public record CustomerView(
        CustomerId id,
        List<Identifier> identifiers,
        Map<String, Object> attributes,
        List<Consent> consents,
        Map<String, Object> features,
        Map<String, Object> scores,
        Map<String, String> segments,
        Instant firstSeen,
        Instant asOf) {}
