package io.caravanserai.decision;

import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactLedger;
import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.table.TableHit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Asks once more, right before sending, what was asked when the decision was taken: consent, caps, quiet hours; and whether
 * the customer answered before the message could have left, while it was held. Quiet hours
 * do not bind a call: a person at the desk makes it, who may have promised to ring back at night.
 */
final class SendGate {

    private static final String CALL = "call";

    private final Playbook playbook;
    private final Customers customers;
    private final ContactLedger ledger;
    private final BiPredicate<DecisionId, Instant> answered;
    private final ContactPolicy policy;
    private final CandidateFacts candidateFacts;

    SendGate(Playbook playbook, Customers customers, ContactLedger ledger, BiPredicate<DecisionId, Instant> answered) {
        this.playbook = playbook;
        this.customers = customers;
        this.ledger = ledger;
        this.answered = answered;
        this.policy = new ContactPolicy(playbook);
        this.candidateFacts = new CandidateFacts(playbook.catalogue());
    }

    /** Empty when it may be sent now, else the reason code. */
    Optional<String> refusal(Receipt receipt, SendRequest request, Instant now) {
        if (answered.test(receipt.id(), receipt.choice().notBefore())) {
            return Optional.of(Reasons.ANSWERED);
        }
        ActionDefinition action = playbook.actions().get(receipt.choice().action());
        boolean owed = action.mandatory() && !receipt.triggerType().equals(CampaignOffer.TRIGGER_TYPE);
        Facts facts = candidateFacts.of(receipt.facts(), action, request.channel());
        List<TableHit> rows = policy.rows(facts, playbook.rules().current());
        return (owed ? Optional.<String>empty() : consentRefusal(receipt, request, now))
                .or(() -> capRefusal(receipt, request, owed, rows, now))
                .or(() -> quietRefusal(request, rows, now));
    }

    private Optional<String> consentRefusal(Receipt receipt, SendRequest request, Instant now) {
        List<Consent> consents = customers
                .view(receipt.customer(), now)
                .map(view -> view.consents())
                .orElse(List.of());
        if (!Consents.given("marketing", consents, now)) {
            return Optional.of(Reasons.NO_CONSENT);
        }
        return Consents.channelRefused(request.channel(), consents, now)
                ? Optional.of(Reasons.NO_CHANNEL_CONSENT)
                : Optional.empty();
    }

    private Optional<String> capRefusal(
            Receipt receipt, SendRequest request, boolean owed, List<TableHit> rows, Instant now) {
        List<Contact> others = ledger.of(receipt.customer()).stream()
                .filter(contact -> countsAgainst(receipt, contact))
                .toList();
        return Optional.ofNullable(policy.capStop(request.channel(), owed, rows, others, now))
                .map(Stop::reason);
    }

    /**
     * A decision is not its own rival. What was promised later counted this promise when it was decided; counting it here as
     * well would make the answer depend on which of the two happens to be sent first.
     */
    private static boolean countsAgainst(Receipt receipt, Contact contact) {
        return !contact.decision().equals(receipt.id()) && !contact.time().isAfter(receipt.asOf());
    }

    private Optional<String> quietRefusal(SendRequest request, List<TableHit> rows, Instant now) {
        return request.channel().equals(CALL) || policy.nextAllowed(now, rows).equals(now)
                ? Optional.empty()
                : Optional.of(Reasons.QUIET_HOURS);
    }
}
