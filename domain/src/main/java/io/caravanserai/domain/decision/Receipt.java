package io.caravanserai.domain.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The immutable record of one decision: says exactly why, and is enough to take it again.
 *
 * @param trigger what asked for it: an event key or a request id
 * @param facts frozen values of the catalogue, derived ones included
 * @param rulesVersion version of all tables together
 * @param rows rows that said something about the customer (tier, weights); candidates carry their own
 * @param segments what the tables derived, such as {@code value_tier}
 * @param attention why there is no action, as a reason code; null when there is one
 * @param estimates what models of one's own said; their values are among the facts
 * @param micros microseconds by step: {@code features}, {@code tables}, {@code models}, {@code arbitration}
 */
public record Receipt(
        DecisionId id,
        CustomerId customer,
        String trigger,
        String triggerType,
        Instant asOf,
        Mode mode,
        Choice choice,
        Facts facts,
        String rulesVersion,
        List<FiredRow> rows,
        List<Score> scores,
        List<Fate> fates,
        Map<String, String> segments,
        @Nullable String attention,
        Map<String, Long> micros,
        List<Estimate> estimates) {

    public Receipt {
        rows = List.copyOf(rows);
        scores = List.copyOf(scores);
        fates = List.copyOf(fates);
        segments = Map.copyOf(segments);
        micros = Map.copyOf(micros);
        estimates = List.copyOf(estimates);
    }
}
