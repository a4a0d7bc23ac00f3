package io.caravanserai.decision;

import io.caravanserai.domain.action.CampaignDesk;
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
import java.util.List;
import java.util.Optional;

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
    public Optional<DecisionId> enrol(String campaign, CustomerId customer, String action, String channel, String arm) {
        CampaignOffer offer = new CampaignOffer(campaign, customer, actions.get(action), channel, arm);
        return unitOfWork.run(() -> enrol(offer));
    }

    private Optional<DecisionId> enrol(CampaignOffer offer) {
        MemorySession session = memory.open(offer.customer());
        Receipt receipt = receipts.find(DecisionId.of(offer.trigger())).orElseGet(() -> decide(offer, session));
        return receipt.choice().isNoAction() ? Optional.empty() : Optional.of(receipt.id());
    }

    private Receipt decide(CampaignOffer offer, MemorySession session) {
        Question question = maker.question(
                session,
                offer.customer(),
                clock.instant(),
                offer.trigger(),
                CampaignOffer.TRIGGER_TYPE,
                EventData.nothing());
        Receipt receipt = maker.record(maker.prepare(question, offer.candidate()), session);
        session.save(List.of());
        return receipt;
    }
}
