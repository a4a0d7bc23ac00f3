package io.caravanserai.domain.action;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import java.util.List;
import java.util.Map;

/** What a campaign process asks of the house. */
public interface CampaignDesk {

    /** Customers of the segment ({@code value_tier=at_risk}) who may be contacted for marketing, in id order. */
    List<CustomerId> audience(String segment, int limit);

    /**
     * Decides the campaign's action for a batch of customers (policy and caps apply), records the receipts and reserves the
     * contacts, all or nothing. Asked again it decides nothing anew. It asks models: never to be called in a job.
     *
     * @return the decision of each who is to be contacted; policy stopped whoever is missing
     */
    Map<CustomerId, DecisionId> enrol(String campaign, String channel, List<Enrolment> batch);
}
