package io.caravanserai.routes.source;

import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.connectors.SourceSettings;
import io.caravanserai.routes.intake.Delivery;
import io.caravanserai.routes.intake.IntakeSummary;
import io.caravanserai.routes.intake.SignalIntake;
import io.caravanserai.routes.intake.SourceGauge;
import java.io.InputStream;
import java.util.List;

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

    IntakeSummary receive(InputStream content, String place) {
        return intake.receive(name(), content, place);
    }

    IntakeSummary receive(List<Delivery> deliveries) {
        return intake.receive(name(), deliveries);
    }
}
