package io.caravanserai.app.web;

import io.caravanserai.domain.catalogue.Label;
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
        List<Row> rows,
        List<Score> scores,
        List<Estimate> estimates,
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

    /**
     * What a model of one's own said.
     *
     * @param value in the unit of the fact it fills; of a label its probability, 0 where the fallback said it
     * @param said the label; null where a number is said
     */
    record Estimate(
            String fact,
            Label label,
            double value,
            @Nullable String said,
            String unit,
            String model,
            String version,
            @Nullable String fallback) {}

    record Factors(double propensity, double context, double value, double lever, double priority) {}

    /** @param weighedBy row of the weights table that gave the winner its context and lever */
    record Candidate(
            String action,
            Label label,
            String channel,
            String stage,
            String reason,
            String sentence,
            @Nullable Factors factors,
            Row proposedBy,
            @Nullable Row stoppedBy,
            @Nullable Row weighedBy) {}

    /**
     * A row that matched.
     *
     * @param cells what its cells ask, as the workbook's headers name it
     * @param conditions how the customer met it, in sentences of the language asked for
     */
    record Row(String file, String sheet, String row, String version, List<String> cells, List<String> conditions) {}

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
            @Nullable String process,
            @Nullable String tier,
            Face customer) {}

    /** How a list shows a customer without giving the identifier away: name, {@code phone}, {@code +8••••••78}. */
    record Face(@Nullable String name, @Nullable String namespace, String masked) {}
}
