package io.caravanserai.app.web;

import io.caravanserai.decision.Playbook;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.customer.CustomerFace;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns receipts into the API's JSON, in the language asked for. */
@Component
class ReceiptWriter {

    private final Catalogue catalogue;
    private final ActionCatalogue actions;
    private final Rationale rationale;
    private final ProcessLinks processes;
    private final String weights;

    ReceiptWriter(ActionCatalogue actions, Rationale rationale, ProcessLinks processes, Playbook playbook) {
        this.catalogue = playbook.catalogue();
        this.actions = actions;
        this.rationale = rationale;
        this.processes = processes;
        this.weights = "/" + playbook.strategy().tables().weights() + ".xlsx";
    }

    ReceiptJson.Line line(Receipt receipt, CustomerFace customer) {
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
                choice.process(),
                receipt.segments().get("value_tier"),
                face(customer));
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
                receipt.rows().stream().map(row -> row(row, receipt, locale)).toList(),
                receipt.scores().stream().map(ReceiptWriter::score).toList(),
                receipt.estimates().stream().map(this::estimate).toList(),
                receipt.fates().stream()
                        .map(fate -> candidate(fate, receipt, locale))
                        .toList(),
                receipt.segments(),
                receipt.attention(),
                receipt.micros(),
                processes.of(receipt));
    }

    private static ReceiptJson.Face face(CustomerFace customer) {
        Identifier identifier = customer.identifier();
        return new ReceiptJson.Face(
                customer.name(), identifier == null ? null : identifier.namespace(), customer.masked());
    }

    Label label(String action) {
        return actions.find(action).map(ActionDefinition::label).orElse(ActionDefinition.NO_ACTION_LABEL);
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

    private ReceiptJson.Candidate candidate(Fate fate, Receipt receipt, Locale locale) {
        return new ReceiptJson.Candidate(
                fate.action(),
                label(fate.action()),
                fate.channel(),
                fate.stage().name().toLowerCase(Locale.ROOT),
                fate.reason(),
                rationale.fate(fate, locale),
                factors(fate.factors()),
                row(fate.proposedBy(), receipt, locale),
                Optional.ofNullable(fate.stoppedBy())
                        .map(row -> row(row, receipt, locale))
                        .orElse(null),
                fate.stage() == Stage.CHOSEN ? weighing(receipt, locale) : null);
    }

    /** The receipt keeps the winner's weights among its own rows. */
    private ReceiptJson.@Nullable Row weighing(Receipt receipt, Locale locale) {
        return receipt.rows().stream()
                .filter(row -> ("/" + row.file()).endsWith(weights))
                .findFirst()
                .map(row -> row(row, receipt, locale))
                .orElse(null);
    }

    private ReceiptJson.Row row(FiredRow row, Receipt receipt, Locale locale) {
        return new ReceiptJson.Row(
                row.file(),
                row.sheet(),
                row.row(),
                row.version(),
                row.cells(),
                rationale.conditions(row, receipt, locale));
    }

    private static ReceiptJson.@Nullable Factors factors(@Nullable Factors factors) {
        return factors == null
                ? null
                : new ReceiptJson.Factors(
                        factors.propensity(), factors.context(), factors.value(), factors.lever(), factors.priority());
    }

    private ReceiptJson.Estimate estimate(Estimate estimate) {
        Optional<Entry> entry = catalogue.find(estimate.fact());
        return new ReceiptJson.Estimate(
                estimate.fact(),
                entry.map(Entry::label).orElse(new Label(estimate.fact(), estimate.fact())),
                estimate.value(),
                estimate.label(),
                entry.map(Entry::unit).orElse(""),
                estimate.model(),
                estimate.version(),
                estimate.fallback());
    }

    private static ReceiptJson.Score score(Score score) {
        return new ReceiptJson.Score(
                score.purpose(), score.probability(), score.points(), score.model(), score.version(), score.fallback());
    }
}
