package io.caravanserai.processes.campaign;

import io.caravanserai.domain.language.Tone;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.processes.task.Names;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * What the start form asks for.
 *
 * @param campaign id of the campaign and salt of its arms
 * @param segment {@code value_tier=at_risk}
 * @param secondAction action of arm B, empty when there is one arm only
 * @param limit most customers to take
 * @param perMinute most messages a minute
 * @param collectFor how long responses count
 * @param tone of the messages; null for the words of the catalogue as they are
 */
record CampaignPlan(
        String campaign,
        String segment,
        String action,
        String channel,
        String secondAction,
        int holdoutPercent,
        int limit,
        int perMinute,
        Duration collectFor,
        @Nullable Tone tone) {

    static final String COLLECT_FOR = "collectFor";
    static final String TONE = "tone";
    static final String SECOND_ACTION = "secondAction";

    private static final String SEGMENT = "segment";
    private static final String HOLDOUT_PERCENT = "holdoutPercent";
    private static final String LIMIT = "limit";
    private static final String PER_MINUTE = "perMinute";

    /** Everything the form says. */
    static final List<String> FIELDS = List.of(
            SEGMENT, Names.ACTION, Names.CHANNEL, SECOND_ACTION, HOLDOUT_PERCENT, LIMIT, PER_MINUTE, COLLECT_FOR, TONE);

    static final int MOST_CUSTOMERS = 20_000;

    private static final int LONGEST_BATCH = 100;
    private static final int MOST_BATCHES = 1_000;
    private static final int MOST_PER_MINUTE = 6_000;
    private static final String FILE = "campaign";

    static CampaignPlan of(DelegateExecution execution) {
        String campaign = campaign(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
        return of(campaign, execution::getVariable);
    }

    /** Throws once with everything that is wrong in the form. */
    static CampaignPlan of(String campaign, Function<String, @Nullable Object> fields) {
        Problems problems = new Problems(FILE);
        FormReader form = new FormReader(fields, problems);
        String segment = form.text(SEGMENT);
        if (!segment.isEmpty() && !segment.matches("[a-z_]+=\\w+")) {
            problems.add(SEGMENT, segment, "is not name=value", "Maybe write value_tier=at_risk.");
        }
        CampaignPlan plan = new CampaignPlan(
                campaign,
                segment,
                form.text(Names.ACTION),
                form.text(Names.CHANNEL),
                form.optional(SECOND_ACTION),
                form.number(HOLDOUT_PERCENT, 0, 90, 10),
                form.number(LIMIT, 1, MOST_CUSTOMERS, 1_000),
                form.number(PER_MINUTE, 1, MOST_PER_MINUTE, 60),
                duration(form.optional(COLLECT_FOR), problems),
                tone(form.optional(TONE), problems));
        plan.checkBatches(problems);
        problems.throwIfAny();
        return plan;
    }

    private void checkBatches(Problems problems) {
        if (limit > batchSize() * MOST_BATCHES) {
            int enough = (limit + MOST_BATCHES - 1) / MOST_BATCHES;
            problems.add(
                    PER_MINUTE, perMinute, "is too slow for so many customers", "Maybe write %d.".formatted(enough));
        }
    }

    boolean hasSecondArm() {
        return !secondAction.isEmpty();
    }

    String action(Arm arm) {
        return arm == Arm.B ? secondAction : action;
    }

    /** Customers a batch: one transaction, one job. */
    int batchSize() {
        return Math.min(perMinute, LONGEST_BATCH);
    }

    /** Between two batches, so that no minute has more than {@code perMinute} messages. */
    Duration pause() {
        return Duration.ofMillis(60_000L * batchSize() / perMinute);
    }

    static String campaign(@Nullable String businessKey, String process) {
        return businessKey == null || businessKey.isBlank() ? process : businessKey;
    }

    private static Duration duration(String text, Problems problems) {
        try {
            return Duration.parse(text.isEmpty() ? "P7D" : text);
        } catch (DateTimeParseException e) {
            problems.add(COLLECT_FOR, text, "is not a duration", "Maybe write P7D for seven days or PT12H.");
            return Duration.ZERO;
        }
    }

    private static @Nullable Tone tone(String text, Problems problems) {
        Optional<Tone> tone = Tone.parse(text);
        if (tone.isEmpty() && !text.isEmpty()) {
            List<String> known = Stream.of(Tone.values()).map(Tone::code).toList();
            problems.add(TONE, text, "is not known", "Maybe one of %s.".formatted(known));
        }
        return tone.orElse(null);
    }
}
