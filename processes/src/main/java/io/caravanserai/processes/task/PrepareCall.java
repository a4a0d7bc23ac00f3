package io.caravanserai.processes.task;

import io.caravanserai.domain.action.SendAnswer;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Lays out what an agent needs: reasons and suggested words. Asks the send desk first, because hours may have passed since
 * the decision: a call keeps the contact policy as a message does.
 */
final class PrepareCall implements JavaDelegate {

    /** What the engine stores in a text variable. */
    private static final int LONGEST_TEXT = 4_000;

    private static final int FIRST = 1;

    private final Receipts receipts;
    private final Rationale rationale;
    private final SendDesk desk;

    PrepareCall(Receipts receipts, Rationale rationale, SendDesk desk) {
        this.receipts = receipts;
        this.rationale = rationale;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Receipt receipt = receipt(Step.decision(execution));
        SendAnswer answer = desk.ask(new SendRequest(receipt.id(), Names.CALL, FIRST));
        if (!answer.sent()) {
            Refusal.of(execution, answer.reason());
            throw new BpmnError(Names.NOT_SENT, answer.reason());
        }
        execution.setVariable(Names.REASONS_ZH, reasons(receipt, Locale.SIMPLIFIED_CHINESE));
        execution.setVariable(Names.REASONS_EN, reasons(receipt, Locale.ENGLISH));
        execution.setVariable(Names.WORDS_ZH, shortened(rationale.agentWords(receipt, Locale.SIMPLIFIED_CHINESE)));
        execution.setVariable(Names.WORDS_EN, shortened(rationale.agentWords(receipt, Locale.ENGLISH)));
    }

    private Receipt receipt(DecisionId id) {
        return receipts.find(id)
                .orElseThrow(() -> new IllegalStateException(
                        "The decision (%s) has no receipt. Maybe cancel the process.".formatted(id)));
    }

    private String reasons(Receipt receipt, Locale locale) {
        return shortened(String.join("\n", rationale.why(receipt, locale)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
