package io.caravanserai.processes;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Score;
import io.caravanserai.processes.task.Names;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** What a process knows at its start: little, because every variable is a row, and nothing personal. */
final class StartVariables {

    private static final String CONSENT_CALLS = "consent_calls";

    private final Supplier<ActionCatalogue> actions;
    private final ProcessSettings settings;
    private final InstantSource clock;

    StartVariables(Supplier<ActionCatalogue> actions, ProcessSettings settings, InstantSource clock) {
        this.actions = actions;
        this.settings = settings;
        this.clock = clock;
    }

    Map<String, Object> of(Receipt receipt) {
        Choice choice = receipt.choice();
        Optional<ActionDefinition> action = actions.get().find(choice.action());
        List<String> channels = action.map(ActionDefinition::channels).orElse(List.of());
        String tier = receipt.segments().getOrDefault("value_tier", "");
        VariableMap variables = Variables.createVariables()
                .putValue(Names.DECISION, receipt.id().value())
                .putValue(Names.CUSTOMER, receipt.customer().value())
                .putValue(Names.ACTION, choice.action())
                .putValue(Names.ISSUE, action.map(ActionDefinition::issue).orElse(""))
                .putValue(Names.CHANNEL, channel(choice))
                .putValue(Names.SECOND_CHANNEL, secondChannel(choice, channels))
                .putValue(Names.VALUE_TIER, tier)
                .putValue(Names.HIGH_VALUE, tier.equals("high_value"))
                .putValue(Names.CALL_ALLOWED, callAllowed(receipt.facts(), channels))
                .putValue(Names.WAIT_FOR, settings.waitForResponse().toString());
        product(choice, variables);
        churn(receipt, variables);
        hold(choice, variables);
        return variables;
    }

    private static String channel(Choice choice) {
        String channel = choice.channel();
        return channel == null ? "" : channel;
    }

    /** The best other way to write; a second call would be one call too many. */
    private static String secondChannel(Choice choice, List<String> channels) {
        return channels.stream()
                .filter(channel -> !channel.equals(choice.channel()) && !channel.equals(Names.CALL))
                .findFirst()
                .orElse("");
    }

    private static boolean callAllowed(Facts facts, List<String> channels) {
        return channels.contains(Names.CALL) && facts.catalogue().knows(CONSENT_CALLS) && facts.isYes(CONSENT_CALLS);
    }

    private static void product(Choice choice, VariableMap variables) {
        if (choice.product() != null) {
            variables.putValue(Names.PRODUCT, choice.product());
        }
    }

    private static void churn(Receipt receipt, VariableMap variables) {
        receipt.scores().stream()
                .filter(score -> score.purpose().equals("churn"))
                .findFirst()
                .map(Score::points)
                .ifPresent(points -> variables.putValue(Names.CHURN_SCORE, points));
    }

    private void hold(Choice choice, VariableMap variables) {
        boolean held = choice.notBefore().isAfter(clock.instant());
        variables.putValue(Names.HELD, held);
        if (held) {
            variables.putValue(Names.NOT_BEFORE, Date.from(choice.notBefore()));
        }
    }
}
