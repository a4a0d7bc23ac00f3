package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Candidate;

/** The customer's facts as tables and models see them for one candidate. */
final class CandidateFacts {

    private final int action;
    private final int issue;
    private final int group;
    private final int channel;
    private final int product;

    CandidateFacts(Catalogue catalogue) {
        this.action = catalogue.slot("action");
        this.issue = catalogue.slot("issue");
        this.group = catalogue.slot("group");
        this.channel = catalogue.slot("channel");
        this.product = catalogue.slot("product");
    }

    Facts of(Facts customer, ActionDefinition definition, String over) {
        return customer.copy()
                .setAt(action, definition.id())
                .setAt(issue, definition.issue())
                .setAt(group, definition.group())
                .setAt(channel, over)
                .setAt(product, definition.product());
    }

    Facts of(Facts customer, Candidate candidate) {
        return of(customer, candidate.action(), candidate.channel());
    }
}
