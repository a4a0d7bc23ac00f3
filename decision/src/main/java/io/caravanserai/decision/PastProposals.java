package io.caravanserai.decision;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;

/** What could have been done then: the offer tables say so, for a campaign its own offer. */
final class PastProposals {

    private final Offers offers;
    private final ActionCatalogue actions;

    PastProposals(Playbook playbook) {
        this.offers = new Offers(playbook);
        this.actions = playbook.actions();
    }

    Proposing of(PastPage page) {
        return (question, facts, tables) -> question.triggerType().equals(CampaignOffer.TRIGGER_TYPE)
                ? campaign(page.receipt(question))
                : offers.proposed(facts, tables);
    }

    private Field campaign(Receipt receipt) {
        Field field = new Field();
        receipt.fates().forEach(fate -> enter(fate, receipt, field));
        return field;
    }

    private void enter(Fate fate, Receipt receipt, Field field) {
        actions.find(fate.action())
                .ifPresentOrElse(
                        action -> field.enter(
                                CampaignOffer.of(receipt, fate, action).candidate()),
                        () -> field.stopUnknown(fate.action(), fate.proposedBy()));
    }
}
