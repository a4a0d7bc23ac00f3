package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.LiveConnectors;
import io.caravanserai.routes.intake.SignalIntake;
import io.caravanserai.routes.source.FileCursors;
import io.caravanserai.routes.source.SourceRoutes;
import io.caravanserai.routes.stream.HubKafka;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One supervised Camel route for each source. */
@Configuration
class SourceWiring {

    @Bean
    SourceRoutes sourceRoutes(
            CamelContext camel,
            LiveConnectors connectors,
            SignalIntake intake,
            HealthBoard health,
            HubKafka kafka,
            HubSettings settings) {
        return new SourceRoutes(
                camel, connectors, intake, health, kafka, new FileCursors(settings.state("cursors")));
    }
}
