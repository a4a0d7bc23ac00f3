package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Answered;
import io.caravanserai.modeladapter.passport.Passport;
import java.util.List;
import java.util.Optional;

/** The rows of past decisions for one model: of the customer alone, or of the offer that was made as well. */
final class PastRows {

    private final Catalogue catalogue;
    private final ActionCatalogue actions;

    PastRows(Catalogue catalogue, ActionCatalogue actions) {
        this.catalogue = catalogue;
        this.actions = actions;
    }

    List<PastRow> of(Passport passport, List<Answered> decisions) {
        boolean looksAtTheOffer = passport.inputs().stream().anyMatch(input -> catalogue
                .find(input.feature())
                .filter(entry -> entry.origin() == Origin.CANDIDATE)
                .isPresent());
        return decisions.stream()
                .flatMap(
                        one -> facts(one.receipt(), looksAtTheOffer)
                                .map(facts -> new PastRow(one.receipt(), facts, one.yes()))
                                .stream())
                .toList();
    }

    private Optional<Facts> facts(Receipt receipt, boolean withOffer) {
        Facts facts = frozen(receipt.facts());
        return withOffer
                ? actions.find(receipt.choice().action()).map(action -> offered(facts, action, receipt))
                : Optional.of(facts);
    }

    /** A receipt may have been written under another catalogue; what this one does not know is left behind. */
    private Facts frozen(Facts recorded) {
        if (recorded.catalogue() == catalogue) {
            return recorded.copy();
        }
        Facts facts = new Facts(catalogue);
        for (Entry entry : catalogue.entries()) {
            Object value = recorded.catalogue().knows(entry.name()) ? recorded.get(entry.name()) : null;
            facts.set(entry.name(), entry.type().javaType().isInstance(value) ? value : null);
        }
        return facts;
    }

    private static Facts offered(Facts facts, ActionDefinition action, Receipt receipt) {
        return facts.set("action", action.id())
                .set("issue", action.issue())
                .set("group", action.group())
                .set("product", action.product())
                .set("channel", receipt.choice().channel());
    }
}
