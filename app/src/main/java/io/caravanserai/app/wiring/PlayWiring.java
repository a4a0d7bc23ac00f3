package io.caravanserai.app.wiring;

import io.caravanserai.app.play.Aftermath;
import io.caravanserai.app.play.CountedIntake;
import io.caravanserai.app.play.Doors;
import io.caravanserai.app.play.FeedReader;
import io.caravanserai.app.play.HubClock;
import io.caravanserai.app.play.PatientUnderstander;
import io.caravanserai.app.play.PlayStream;
import io.caravanserai.app.play.Player;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.connectors.ConnectorCatalog;
import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.domain.language.Pictures;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.StatsReader;
import io.caravanserai.domain.model.Understander;
import io.caravanserai.processes.OutcomeDelivery;
import io.caravanserai.processes.ProcessesIdle;
import io.caravanserai.routes.intake.Handover;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.UnderstandStep;
import io.caravanserai.routes.stream.EventStreamConsumer;
import io.caravanserai.routes.stream.KafkaEventIntake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What plays recorded signals. */
@Configuration
class PlayWiring {

    @Bean
    HubClock hubClock(HubSettings settings) {
        return new HubClock(settings.zone());
    }

    @Bean
    FeedReader feedReader(HubSettings settings, EventSchemas schemas, Quarantine quarantine, HealthBoard health) {
        ConnectorCatalog house =
                ConnectorCatalog.readWhatIsGood(settings.asset("connectors"), AssetsWiring.environment(settings));
        return new FeedReader(house, schemas, quarantine, health);
    }

    @Bean
    PlayStream playStream(
            Understander understander,
            Pictures pictures,
            KafkaEventIntake stream,
            Quarantine quarantine,
            HubClock clock) {
        UnderstandStep patient = new UnderstandStep(new PatientUnderstander(understander), pictures);
        return new PlayStream(new Handover(patient, stream, quarantine, clock));
    }

    @Bean
    Aftermath aftermath(
            EventStreamConsumer stream,
            ProcessesIdle processes,
            OutcomeDelivery outcomes,
            CountedIntake fromProcesses,
            HubClock clock,
            Doors doors) {
        return new Aftermath(stream, processes, outcomes, fromProcesses, clock, doors);
    }

    @Bean
    Player player(FeedReader feeds, PlayStream stream, Aftermath aftermath, StatsReader stats) {
        return new Player(feeds, stream, aftermath, stats);
    }
}
