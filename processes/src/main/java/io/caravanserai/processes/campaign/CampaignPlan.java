package io.caravanserai.processes.campaign;

import io.caravanserai.domain.language.Tone;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.processes.task.Names;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
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
    static final int MOST_CUSTOMERS = 20_000;

    private static final int LONGEST_BATCH = 100;
    private static final int MOST_BATCHES = 1_000;
    private static final int MOST_PER_MINUTE = 6_000;
    private static final String FILE = "campaign";

    /** Throws once with everything that is wrong in the form. */
    static CampaignPlan of(DelegateExecution execution) {
        Problems problems = new Problems(FILE);
        FormReader form = new FormReader(execution, problems);
        String segment = form.text("segment");
        if (!segment.isEmpty() && !segment.matches("[a-z_]+=\\w+")) {
            problems.add("segment", segment, "is not name=value", "Maybe write value_tier=at_risk.");
        }
        CampaignPlan plan = new CampaignPlan(
                campaign(execution),
                segment,
                form.text(Names.ACTION),
                form.text(Names.CHANNEL),
                form.optional("secondAction"),
                form.number("holdoutPercent", 0, 90, 10),
                form.number("limit", 1, MOST_CUSTOMERS, 1_000),
                form.number("perMinute", 1, MOST_PER_MINUTE, 60),
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
                    "perMinute", perMinute, "is too slow for so many customers", "Maybe write %d.".formatted(enough));
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

    private static String campaign(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        return key == null || key.isBlank() ? execution.getProcessInstanceId() : key;
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
