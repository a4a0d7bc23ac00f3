package io.caravanserai.app.wiring;

import io.caravanserai.app.play.HubClock;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Mode;
import io.caravanserai.decision.CustomerEventFlow;
import io.caravanserai.decision.DecisionMaker;
import io.caravanserai.decision.DecisionTriggers;
import io.caravanserai.decision.DefaultCampaignDesk;
import io.caravanserai.decision.DefaultDecisionDesk;
import io.caravanserai.decision.DefaultRationale;
import io.caravanserai.decision.GuardedSendDesk;
import io.caravanserai.decision.Playbook;
import io.caravanserai.decision.ScoreExplainer;
import io.caravanserai.decision.Strategy;
import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.action.CampaignDesk;
import io.caravanserai.domain.action.Channels;
import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.action.SendLedgers;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.contact.ContactLedger;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.DecisionDesk;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.model.Explainer;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.table.RuleBook;
import io.caravanserai.routes.stream.EventCodec;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The flow, and the desks that decide, send and enrol. */
@Configuration
class DecisionWiring {

    @Bean
    Playbook playbook(Catalogue catalogue, ActionCatalogue actions, RuleBook rules, HubSettings settings) {
        return new Playbook(
                catalogue, actions, rules, Strategy.standard().withLanguage(Locale.CHINESE), settings.zone());
    }

    @Bean
    DecisionMaker decisionMaker(Playbook playbook, Models models) {
        return new DecisionMaker(playbook, models, System::nanoTime);
    }

    @Bean
    FlowInForce flow(
            UnitOfWork unitOfWork,
            CustomerMemory memory,
            Quarantine quarantine,
            DecisionMaker maker,
            ActionDesk desk,
            HubSettings settings,
            Mode mode,
            HubClock clock) {
        DecisionTriggers triggers = new DecisionTriggers(settings.decideOn(), settings.decisionMaxAge());
        Function<DecisionTriggers, EventFlow> flow = asked ->
                new CustomerEventFlow(unitOfWork, memory, quarantine, EventCodec::write, asked, maker, desk, clock);
        EventFlow live = flow.apply(triggers);
        return new FlowInForce(mode == Mode.PLAY ? flow.apply(triggers.ofAnyAge()) : live, live);
    }

    @Bean
    DecisionDesk decisionDesk(
            UnitOfWork unitOfWork, CustomerMemory memory, Receipts receipts, DecisionMaker maker, ActionDesk desk) {
        return new DefaultDecisionDesk(unitOfWork, memory, receipts, maker, desk);
    }

    @Bean
    SendDesk sendDesk(
            Playbook playbook,
            Receipts receipts,
            Customers customers,
            ContactLedger contacts,
            SendLedgers sends,
            Channels channels,
            PendingOutcomes pending,
            HubClock clock) {
        return new GuardedSendDesk(playbook, receipts, customers, contacts, sends, channels, pending::answered, clock);
    }

    @Bean
    CampaignDesk campaignDesk(
            UnitOfWork unitOfWork,
            CustomerMemory memory,
            Receipts receipts,
            Customers customers,
            ActionCatalogue actions,
            DecisionMaker maker,
            HubClock clock) {
        return new DefaultCampaignDesk(unitOfWork, memory, receipts, customers, actions, maker, clock);
    }

    @Bean
    ScoreExplainer scoreExplainer(
            Playbook playbook, Receipts receipts, Explainer explainer, ExplainedScores explained) {
        return new ScoreExplainer(playbook, receipts, explainer, explained);
    }

    @Bean
    Rationale rationale(Playbook playbook) {
        return new DefaultRationale(playbook);
    }
}
