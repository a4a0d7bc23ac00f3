package io.caravanserai.decision;

import io.caravanserai.domain.action.CampaignDesk;
import io.caravanserai.domain.action.Enrolment;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.UnitOfWork;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Serves campaign processes: whom a campaign may speak to, and one receipt for each customer it decides about. */
public final class DefaultCampaignDesk implements CampaignDesk {

    private final UnitOfWork unitOfWork;
    private final CustomerMemory memory;
    private final Receipts receipts;
    private final ActionCatalogue actions;
    private final DecisionMaker maker;
    private final Audience audience;
    private final InstantSource clock;

    public DefaultCampaignDesk(
            UnitOfWork unitOfWork,
            CustomerMemory memory,
            Receipts receipts,
            Customers customers,
            ActionCatalogue actions,
            DecisionMaker maker,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.memory = memory;
        this.receipts = receipts;
        this.actions = actions;
        this.maker = maker;
        this.audience = new Audience(customers);
        this.clock = clock;
    }

    @Override
    public List<CustomerId> audience(String segment, int limit) {
        return audience.of(segment, limit, clock.instant());
    }

    /** A customer whom policy stops keeps a receipt as well: it says why the campaign passed by. */
    @Override
    public Map<CustomerId, DecisionId> enrol(String campaign, String channel, List<Enrolment> batch) {
        Map<String, CampaignOffer> offers = new LinkedHashMap<>();
        batch.stream()
                .map(one -> new CampaignOffer(campaign, one.customer(), actions.get(one.action()), channel, one.arm()))
                .forEach(offer -> offers.put(offer.trigger(), offer));
        return offers.isEmpty() ? Map.of() : unitOfWork.run(() -> enrol(offers));
    }

    /** The customers are locked before looking, so that of two same batches the second finds the receipts of the first. */
    private Map<CustomerId, DecisionId> enrol(Map<String, CampaignOffer> offers) {
        MemorySession session = memory.openAll(
                offers.values().stream().map(CampaignOffer::customer).toList());
        Map<String, Receipt> decided = earlier(offers.keySet());
        List<Question> open = offers.values().stream()
                .filter(offer -> !decided.containsKey(offer.trigger()))
                .map(offer -> question(offer, session))
                .toList();
        maker.prepare(open, question -> offers.get(question.trigger()).candidate())
                .forEach(proposal -> decided.put(proposal.question().trigger(), maker.record(proposal, session)));
        session.save(List.of());
        return toContact(offers, decided);
    }

    private Map<String, Receipt> earlier(Set<String> triggers) {
        Map<String, Receipt> earlier = new HashMap<>();
        triggers.forEach(
                trigger -> receipts.find(DecisionId.of(trigger)).ifPresent(receipt -> earlier.put(trigger, receipt)));
        return earlier;
    }

    private Question question(CampaignOffer offer, MemorySession session) {
        return maker.question(
                session,
                offer.customer(),
                clock.instant(),
                offer.trigger(),
                CampaignOffer.TRIGGER_TYPE,
                EventData.nothing());
    }

    private static Map<CustomerId, DecisionId> toContact(
            Map<String, CampaignOffer> offers, Map<String, Receipt> decided) {
        Map<CustomerId, DecisionId> toContact = new LinkedHashMap<>();
        offers.forEach((trigger, offer) -> {
            Receipt receipt = decided.get(trigger);
            if (receipt != null && !receipt.choice().isNoAction()) {
                toContact.put(offer.customer(), receipt.id());
            }
        });
        return toContact;
    }
}
