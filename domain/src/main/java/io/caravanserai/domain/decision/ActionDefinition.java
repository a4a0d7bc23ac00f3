package io.caravanserai.domain.decision;

import io.caravanserai.domain.catalogue.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that may be taken.
 *
 * @param id snake case, such as {@code retention_discount}
 * @param issue {@code retention}, {@code sales} or {@code service}
 * @param group finer kind, such as {@code discount}
 * @param product what it is about, null when nothing is offered
 * @param process key of the BPMN process that carries it out, null when nothing is to be carried out
 * @param channels ways to make it, best first
 * @param value worth of an acceptance, in the installation's currency
 * @param cost what making it costs
 * @param mandatory a service the customer is owed: outranks every offer and needs no marketing consent
 * @param wording suggested words
 * @param tags product categories and themes it belongs to, by which market trends find it
 */
public record ActionDefinition(
        String id,
        String issue,
        String group,
        Label label,
        @Nullable String product,
        @Nullable String process,
        List<String> channels,
        double value,
        double cost,
        boolean mandatory,
        Label wording,
        List<Label> tags) {

    public static final String NO_ACTION = "no_action";

    /** What people call it. */
    public static final Label NO_ACTION_LABEL = new Label("不采取行动", "No action");

    public ActionDefinition {
        channels = List.copyOf(channels);
        tags = List.copyOf(tags);
    }

    /** An action that no market trend speaks of. */
    public ActionDefinition(
            String id,
            String issue,
            String group,
            Label label,
            @Nullable String product,
            @Nullable String process,
            List<String> channels,
            double value,
            double cost,
            boolean mandatory,
            Label wording) {
        this(id, issue, group, label, product, process, channels, value, cost, mandatory, wording, List.of());
    }
}
