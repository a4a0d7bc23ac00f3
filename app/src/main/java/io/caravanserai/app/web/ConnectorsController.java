package io.caravanserai.app.web;

import io.caravanserai.app.asked.AskedIn;
import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.routes.intake.Activity;
import io.caravanserai.routes.intake.ConnectorHealth;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.LiveConnectors;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every configured source, the ones that could not start included. */
@RestController
class ConnectorsController {

    private final LiveConnectors connectors;
    private final HealthBoard health;

    ConnectorsController(LiveConnectors connectors, HealthBoard health) {
        this.connectors = connectors;
        this.health = health;
    }

    record ConnectorJson(
            String name,
            String kind,
            Label title,
            String source,
            boolean enabled,
            String state,
            String reason,
            long received,
            long published,
            long quarantined,
            @Nullable Instant lastSignalAt,
            List<Activity> activity) {

        static ConnectorJson of(ConnectorDefinition definition, ConnectorHealth health) {
            return new ConnectorJson(
                    definition.name(),
                    definition.kind(),
                    definition.title(),
                    definition.source().type(),
                    definition.enabled(),
                    health.status().state().name(),
                    AskedIn.phrases().say(health.status().reason()),
                    health.received(),
                    health.published(),
                    health.quarantined(),
                    health.lastSignalAt(),
                    health.activity());
        }
    }

    @GetMapping("/api/v1/connectors")
    PageJson<ConnectorJson> list() {
        return PageJson.whole(connectors.sources().stream()
                .map(one -> ConnectorJson.of(one, health.of(one.name()).read()))
                .toList());
    }
}
