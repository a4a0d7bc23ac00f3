package io.caravanserai.decision;

import io.caravanserai.domain.action.Channels;
import io.caravanserai.domain.action.Message;
import io.caravanserai.domain.action.SendAnswer;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.action.SendLedger;
import io.caravanserai.domain.action.SendLedgers;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.contact.ContactLedger;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.problem.RetryLaterException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Sends a decision's message once: asks the gate, claims the intent, hands over. What is already sent stays sent; what was
 * refused stays refused, but for quiet hours: after them the same request may be made again.
 */
public final class GuardedSendDesk implements SendDesk {

    private final Receipts receipts;
    private final SendGate gate;
    private final Messages messages;
    private final SendLedgers ledgers;
    private final Channels channels;
    private final InstantSource clock;

    /** @param answered whether the customer answered that decision before that time, unheard by its process */
    public GuardedSendDesk(
            Playbook playbook,
            Receipts receipts,
            Customers customers,
            ContactLedger contacts,
            SendLedgers ledgers,
            Channels channels,
            BiPredicate<DecisionId, Instant> answered,
            InstantSource clock) {
        this.receipts = receipts;
        this.gate = new SendGate(playbook, customers, contacts, answered);
        this.messages = new Messages(playbook, customers, channels);
        this.ledgers = ledgers;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * @throws RetryLaterException when the channel is not there; nothing was sent
     * @throws IllegalArgumentException when the decision is unknown or contacts nobody
     */
    @Override
    public SendAnswer send(SendRequest request) {
        Receipt receipt = receipt(request);
        Instant now = clock.instant();
        Optional<Message> message = messages.of(receipt, request);
        String reason = gate.refusal(receipt, request, now).orElse(message.isPresent() ? "" : Reasons.NO_ADDRESS);
        return switch (ledger(request).claim(request.intentKey(), request, now)) {
            case SENT -> SendAnswer.SENT;
            case REFUSED -> SendAnswer.refused(reason.isEmpty() ? Reasons.REFUSED_BEFORE : reason);
            case UNCERTAIN -> sendAgain(request, reason, message, now);
            case NEW -> sendOrRefuse(request, reason, message, now);
        };
    }

    /** @throws IllegalArgumentException when the decision is unknown or contacts nobody */
    @Override
    public SendAnswer ask(SendRequest request) {
        return gate.refusal(receipt(request), request, clock.instant())
                .map(SendAnswer::refused)
                .orElse(SendAnswer.SENT);
    }

    /** An earlier try may have reached the customer: only a channel that delivers the same key once may be tried again. */
    private SendAnswer sendAgain(SendRequest request, String reason, Optional<Message> message, Instant now) {
        return channels.isIdempotent(request.channel())
                ? sendOrRefuse(request, reason, message, now)
                : refuse(request, Reasons.UNCERTAIN, now);
    }

    private SendAnswer sendOrRefuse(SendRequest request, String reason, Optional<Message> message, Instant now) {
        return reason.isEmpty() && message.isPresent()
                ? handOver(request, message.get())
                : refuse(request, reason, now);
    }

    private SendAnswer handOver(SendRequest request, Message message) {
        try {
            channels.send(message);
        } catch (RetryLaterException notHandedOver) {
            ledger(request).release(request.intentKey());
            throw notHandedOver;
        }
        ledger(request).sent(request.intentKey(), clock.instant());
        return SendAnswer.SENT;
    }

    private SendAnswer refuse(SendRequest request, String reason, Instant now) {
        if (reason.equals(Reasons.QUIET_HOURS)) {
            ledger(request).release(request.intentKey());
        } else {
            ledger(request).refused(request.intentKey(), reason, now);
        }
        return SendAnswer.refused(reason);
    }

    private SendLedger ledger(SendRequest request) {
        return ledgers.of(channels, request.channel());
    }

    private Receipt receipt(SendRequest request) {
        return receipts.find(request.decision())
                .filter(receipt -> !receipt.choice().isNoAction())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The decision (%s) is unknown or contacts nobody. Maybe the process runs on another database."
                                .formatted(request.decision())));
    }
}
