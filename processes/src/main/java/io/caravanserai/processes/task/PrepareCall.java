package io.caravanserai.processes.task;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.customer.CustomerView;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Lays out what an agent needs: reasons and suggested words. Asks for the consents again, because hours may have passed
 * since the decision.
 */
final class PrepareCall implements JavaDelegate {

    /** What the engine stores in a text variable. */
    private static final int LONGEST_TEXT = 4_000;

    private final Receipts receipts;
    private final Rationale rationale;
    private final Customers customers;
    private final Supplier<ActionCatalogue> actions;

    PrepareCall(Receipts receipts, Rationale rationale, Customers customers, Supplier<ActionCatalogue> actions) {
        this.receipts = receipts;
        this.rationale = rationale;
        this.customers = customers;
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Receipt receipt = receipt(Step.decision(execution));
        if (!isOwed(receipt) && !mayBeCalled(receipt)) {
            Refusal.of(execution, "no_consent");
            throw new BpmnError(Names.NOT_SENT, "no_consent");
        }
        Label words = receipt.choice().words();
        execution.setVariable(Names.REASONS_ZH, reasons(receipt, Locale.SIMPLIFIED_CHINESE));
        execution.setVariable(Names.REASONS_EN, reasons(receipt, Locale.ENGLISH));
        execution.setVariable(Names.WORDS_ZH, shortened(words.zh()));
        execution.setVariable(Names.WORDS_EN, shortened(words.en()));
    }

    private Receipt receipt(DecisionId id) {
        return receipts.find(id)
                .orElseThrow(() -> new IllegalStateException(
                        "The decision (%s) has no receipt. Maybe cancel the process.".formatted(id)));
    }

    private boolean isOwed(Receipt receipt) {
        return actions.get()
                .find(receipt.choice().action())
                .filter(ActionDefinition::mandatory)
                .isPresent();
    }

    private boolean mayBeCalled(Receipt receipt) {
        Instant now = Step.reachedAt();
        List<Consent> consents = customers
                .view(receipt.customer(), now)
                .map(CustomerView::consents)
                .orElse(List.of());
        boolean marketing = holds(consents, "marketing", now).orElse(false);
        return marketing && holds(consents, "calls", now).orElse(true);
    }

    /** Empty when the customer never said anything about the purpose. */
    private static Optional<Boolean> holds(List<Consent> consents, String purpose, Instant now) {
        return consents.stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .map(consent -> consent.holdsAt(now))
                .findFirst();
    }

    private String reasons(Receipt receipt, Locale locale) {
        return shortened(String.join("\n", rationale.why(receipt, locale)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
