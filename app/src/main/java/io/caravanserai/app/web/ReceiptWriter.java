package io.caravanserai.app.web;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Score;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns receipts into the API's JSON, in the language asked for. */
@Component
class ReceiptWriter {

    private static final Label NO_ACTION = new Label("不采取行动", "No action");

    private final ActionCatalogue actions;
    private final Rationale rationale;
    private final ProcessLinks processes;

    ReceiptWriter(ActionCatalogue actions, Rationale rationale, ProcessLinks processes) {
        this.actions = actions;
        this.rationale = rationale;
        this.processes = processes;
    }

    ReceiptJson.Line line(Receipt receipt) {
        Choice choice = receipt.choice();
        return new ReceiptJson.Line(
                receipt.id().value(),
                receipt.customer().value(),
                receipt.asOf(),
                choice.action(),
                label(choice.action()),
                choice.product(),
                choice.channel(),
                choice.confidence(),
                receipt.mode().code(),
                receipt.triggerType(),
                choice.process());
    }

    ReceiptJson whole(Receipt receipt, Locale locale) {
        return new ReceiptJson(
                receipt.id().value(),
                receipt.customer().value(),
                receipt.trigger(),
                receipt.triggerType(),
                receipt.asOf(),
                receipt.mode().code(),
                action(receipt.choice(), locale),
                rationale.why(receipt, locale),
                receipt.facts().asMap(),
                receipt.rulesVersion(),
                receipt.rows(),
                receipt.scores().stream().map(ReceiptWriter::score).toList(),
                receipt.fates().stream().map(fate -> candidate(fate, locale)).toList(),
                receipt.segments(),
                receipt.attention(),
                receipt.micros(),
                processes.of(receipt));
    }

    Label label(String action) {
        return actions.find(action).map(ActionDefinition::label).orElse(NO_ACTION);
    }

    private ReceiptJson.Action action(Choice choice, Locale locale) {
        return new ReceiptJson.Action(
                choice.action(),
                label(choice.action()),
                choice.product(),
                choice.channel(),
                choice.process(),
                choice.confidence(),
                choice.words().in(locale),
                choice.notBefore());
    }

    private ReceiptJson.Candidate candidate(Fate fate, Locale locale) {
        return new ReceiptJson.Candidate(
                fate.action(),
                label(fate.action()),
                fate.channel(),
                fate.stage().name().toLowerCase(Locale.ROOT),
                fate.reason(),
                rationale.fate(fate, locale),
                factors(fate.factors()),
                fate.proposedBy(),
                fate.stoppedBy());
    }

    private static ReceiptJson.@Nullable Factors factors(@Nullable Factors factors) {
        return factors == null
                ? null
                : new ReceiptJson.Factors(
                        factors.propensity(), factors.context(), factors.value(), factors.lever(), factors.priority());
    }

    private static ReceiptJson.Score score(Score score) {
        return new ReceiptJson.Score(
                score.purpose(), score.probability(), score.points(), score.model(), score.version(), score.fallback());
    }
}
