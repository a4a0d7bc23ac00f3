package io.caravanserai.app.wiring;

import io.caravanserai.app.broker.HubBroker;
import io.caravanserai.app.play.CountedIntake;
import io.caravanserai.app.play.HubClock;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.language.Pictures;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.StreamPositions;
import io.caravanserai.domain.model.Understander;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.LiveConnectors;
import io.caravanserai.routes.intake.QuarantineReplay;
import io.caravanserai.routes.intake.SignalIntake;
import io.caravanserai.routes.intake.UnderstandStep;
import io.caravanserai.routes.stream.EventStreamConsumer;
import io.caravanserai.routes.stream.EventTopic;
import io.caravanserai.routes.stream.HubKafka;
import io.caravanserai.routes.stream.KafkaEventIntake;
import io.caravanserai.routes.stream.StreamSettings;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kafka, always: embedded or yours, the same way. */
@Configuration
class StreamWiring {

    private static final int TRIES = 5;

    @Bean
    HubKafka kafka(HubBroker broker, HubSettings settings) {
        HubKafka kafka = new HubKafka(
                broker.bootstrap(), HubKafka.EVENTS, settings.partitions(), NodeName.of(settings), Map.of());
        ensureTopic(kafka, TRIES);
        return kafka;
    }

    /** A broker that has just started on a busy machine may not answer the first time. */
    private static void ensureTopic(HubKafka kafka, int tries) {
        try {
            EventTopic.ensure(kafka);
        } catch (RetryLaterException e) {
            if (tries == 1) {
                throw e;
            }
            ensureTopic(kafka, tries - 1);
        }
    }

    @Bean
    KafkaEventIntake stream(HubKafka kafka) {
        return new KafkaEventIntake(kafka);
    }

    @Bean
    CountedIntake processEvents(KafkaEventIntake stream) {
        return new CountedIntake(stream);
    }

    @Bean
    EventStreamConsumer consumer(
            HubKafka kafka,
            EventFlow flow,
            StreamPositions positions,
            Quarantine quarantine,
            HubSettings settings,
            HubClock clock) {
        StreamSettings usual = StreamSettings.usual();
        return new EventStreamConsumer(
                kafka,
                new StreamSettings(usual.group(), settings.batch(), usual.longestWait()),
                flow,
                positions,
                quarantine,
                clock);
    }

    @Bean
    HealthBoard healthBoard(HubClock clock) {
        return new HealthBoard(clock);
    }

    @Bean
    UnderstandStep understandStep(Understander understander, Pictures pictures) {
        return new UnderstandStep(understander, pictures);
    }

    @Bean
    SignalIntake signalIntake(
            LiveConnectors connectors,
            UnderstandStep understand,
            KafkaEventIntake stream,
            Quarantine quarantine,
            HealthBoard health) {
        return new SignalIntake(connectors, understand, stream, quarantine, health, InstantSource.system());
    }

    @Bean
    QuarantineReplay quarantineReplay(
            LiveConnectors connectors,
            UnderstandStep understand,
            KafkaEventIntake stream,
            Quarantine quarantine,
            HealthBoard health) {
        return new QuarantineReplay(connectors, understand, stream, quarantine, health, InstantSource.system());
    }
}
