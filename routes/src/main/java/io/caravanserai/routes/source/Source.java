package io.caravanserai.routes.source;

import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.connectors.SourceSettings;
import io.caravanserai.routes.intake.SignalIntake;
import io.caravanserai.routes.intake.SourceGauge;

/** What a route needs to know of its source. */
record Source(ConnectorDefinition definition, SignalIntake intake, SourceGauge gauge) {

    String name() {
        return definition.name();
    }

    SourceSettings settings() {
        return definition.source();
    }

    String routeId() {
        return "source-" + name();
    }
}
