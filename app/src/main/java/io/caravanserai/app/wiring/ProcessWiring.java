package io.caravanserai.app.wiring;

import io.caravanserai.app.play.CountedIntake;
import io.caravanserai.app.play.HubClock;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.action.CampaignDesk;
import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.processes.CamundaActionDesk;
import io.caravanserai.processes.CamundaSetup;
import io.caravanserai.processes.OutcomeDelivery;
import io.caravanserai.processes.ProcessCatalog;
import io.caravanserai.processes.ProcessDelegates;
import io.caravanserai.processes.ProcessDeployment;
import io.caravanserai.processes.ProcessSettings;
import io.caravanserai.processes.ProcessesIdle;
import io.caravanserai.processes.campaign.CampaignEnroller;
import io.caravanserai.processes.task.Doors;
import io.caravanserai.profile.ProfileRoom;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Camunda on the hub's own database and transactions. */
@Configuration
class ProcessWiring {

    private static final Duration DELIVER_EVERY = Duration.ofSeconds(1);

    @Bean
    ProcessNames processNames(
            Customers customers,
            Receipts receipts,
            Rationale rationale,
            ActionCatalogue actions,
            SendDesk sendDesk,
            CountedIntake intake,
            CampaignDesk campaigns) {
        return new ProcessNames(ProcessDelegates.of(
                new Doors(customers, receipts, rationale, () -> actions, sendDesk, intake, campaigns)));
    }

    /** The only names a diagram can call. */
    record ProcessNames(Map<String, Object> delegates) {}

    @Bean
    CamundaSetup camundaSetup(ProcessNames names, HubSettings settings) {
        return new CamundaSetup(names.delegates(), NodeName.of(settings));
    }

    @Bean
    ProcessDeployment processDeployment(HubSettings settings, ProcessNames names) {
        return new ProcessDeployment(
                settings.asset("processes"),
                new ProcessCatalog(names.delegates().keySet()));
    }

    @Bean
    ActionDesk actionDesk(
            ProcessEngine engine,
            PendingOutcomes pending,
            ActionCatalogue actions,
            HubClock clock,
            ProfileRoom profile) {
        ActionDesk camunda = new CamundaActionDesk(engine, pending, () -> actions, ProcessSettings.DEFAULT, clock);
        return new CountingActionDesk(camunda, profile::processStarted);
    }

    @Bean
    OutcomeDelivery outcomeDelivery(ProcessEngine engine, PendingOutcomes pending, UnitOfWork unitOfWork) {
        return new OutcomeDelivery(engine, pending, unitOfWork, DELIVER_EVERY);
    }

    @Bean
    ProcessesIdle processesIdle(
            ProcessEngine engine,
            OutcomeDelivery outcomes,
            CampaignDesk campaigns,
            UnitOfWork unitOfWork,
            HubSettings settings) {
        CampaignEnroller enroller = new CampaignEnroller(engine, campaigns, unitOfWork, NodeName.of(settings));
        return new ProcessesIdle(engine, outcomes, enroller);
    }
}
