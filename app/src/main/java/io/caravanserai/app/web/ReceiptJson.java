package io.caravanserai.app.web;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.FiredRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A receipt as the API writes it. */
record ReceiptJson(
        String id,
        String customerId,
        String trigger,
        String triggerType,
        Instant asOf,
        String mode,
        Action action,
        List<String> why,
        Map<String, Object> facts,
        String rulesVersion,
        List<FiredRow> rows,
        List<Score> scores,
        List<Candidate> candidates,
        Map<String, String> segments,
        @Nullable String attention,
        Map<String, Long> micros,
        @Nullable Process process) {

    record Action(
            String id,
            Label label,
            @Nullable String productId,
            @Nullable String channel,
            @Nullable String process,
            double confidence,
            String words,
            Instant notBefore) {}

    record Score(
            String purpose, double probability, int points, String model, String version, @Nullable String fallback) {}

    record Factors(double propensity, double context, double value, double lever, double priority) {}

    record Candidate(
            String action,
            Label label,
            String channel,
            String stage,
            String reason,
            String sentence,
            @Nullable Factors factors,
            FiredRow proposedBy,
            @Nullable FiredRow stoppedBy) {}

    record Process(String key, @Nullable String instanceId, @Nullable String url) {}

    /** One decision in a list. */
    record Line(
            String id,
            String customerId,
            Instant asOf,
            String action,
            Label label,
            @Nullable String productId,
            @Nullable String channel,
            double confidence,
            String mode,
            String triggerType,
            @Nullable String process) {}
}
