package io.caravanserai.decision;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.table.FiredRow;
import java.util.List;

/** What a campaign wants to do for one customer: decided once, whatever is asked again after a crash. */
record CampaignOffer(String campaign, CustomerId customer, ActionDefinition action, String channel, String arm) {

    static final String TRIGGER_TYPE = "campaign";

    /** The offer a receipt of a campaign speaks of, read back from the place of the row that proposes. */
    static CampaignOffer of(Receipt receipt, Fate fate, ActionDefinition action) {
        FiredRow row = fate.proposedBy();
        return new CampaignOffer(row.sheet(), receipt.customer(), action, fate.channel(), row.row());
    }

    String trigger() {
        return "campaign:%s/%s".formatted(campaign, customer);
    }

    /** The campaign takes the place of the row that proposes. */
    Candidate candidate() {
        FiredRow row = new FiredRow("campaign", campaign, arm, "", List.of());
        return new Candidate(asMarketing(), channel, action.value(), null, row);
    }

    /** Nobody is owed a campaign: it needs consent and has caps even for a service, and its own process sends it. */
    private ActionDefinition asMarketing() {
        return new ActionDefinition(
                action.id(),
                action.issue(),
                action.group(),
                action.label(),
                action.product(),
                null,
                action.channels(),
                action.value(),
                action.cost(),
                false,
                action.wording());
    }
}
