package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.routes.channel.CamelChannels;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.LiveConnectors;
import io.caravanserai.routes.intake.SignalIntake;
import io.caravanserai.routes.source.ConnectorWatch;
import io.caravanserai.routes.source.FileCursors;
import io.caravanserai.routes.source.SourceRoutes;
import io.caravanserai.routes.stream.HubKafka;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One supervised Camel route for each source, and the channels out. */
@Configuration
class SourceWiring {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    @Bean
    SourceRoutes sourceRoutes(
            CamelContext camel,
            LiveConnectors connectors,
            SignalIntake intake,
            HealthBoard health,
            HubKafka kafka,
            HubSettings settings) {
        return new SourceRoutes(camel, connectors, intake, health, kafka, new FileCursors(settings.state("cursors")));
    }

    @Bean
    CamelChannels channels(CamelContext camel, LiveConnectors connectors) {
        return new CamelChannels(camel, connectors.channels());
    }

    @Bean
    ConnectorWatch connectorWatch(LiveConnectors connectors, SourceRoutes sources, CamelChannels channels) {
        return new ConnectorWatch(connectors, sources, () -> channels.apply(connectors.channels()), LOOK_EVERY);
    }
}
