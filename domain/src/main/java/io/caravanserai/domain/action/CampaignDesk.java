package io.caravanserai.domain.action;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import java.util.List;
import java.util.Optional;

/** What a campaign process asks of the house. */
public interface CampaignDesk {

    /** Customers of the segment ({@code value_tier=at_risk}) who may be contacted for marketing, in id order. */
    List<CustomerId> audience(String segment, int limit);

    /**
     * Decides the campaign's action for one customer (policy and caps apply), records the receipt and reserves the contact.
     *
     * @return empty when policy stopped it
     */
    Optional<DecisionId> enrol(String campaign, CustomerId customer, String action, String channel, String arm);
}
