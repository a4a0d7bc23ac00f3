package io.caravanserai.app.web;

import io.caravanserai.app.asked.ProblemJson;
import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.routes.intake.IntakeSummary;
import io.caravanserai.routes.intake.LiveConnectors;
import io.caravanserai.routes.intake.SignalIntake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door for pushed signals. 202 is said only after the broker has every event and the quarantine the rest. */
@RestController
class EventsController {

    private static final String WEBHOOK = "webhook";

    private final LiveConnectors connectors;
    private final SignalIntake intake;

    EventsController(LiveConnectors connectors, SignalIntake intake) {
        this.connectors = connectors;
        this.intake = intake;
    }

    /** @param quarantined problems of the first hundred records that did not become events */
    record AcceptedJson(int accepted, int rejected, List<ProblemJson> quarantined) {

        static AcceptedJson of(IntakeSummary summary) {
            return new AcceptedJson(
                    summary.accepted(),
                    summary.quarantined(),
                    summary.problems().stream().map(ProblemJson::of).toList());
        }
    }

    @PostMapping("/api/v1/events/{connector}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AcceptedJson receive(@PathVariable String connector, HttpServletRequest request) throws IOException {
        ConnectorDefinition definition = connectors
                .find(connector)
                .filter(one -> one.enabled() && one.source().type().equals(WEBHOOK))
                .orElseThrow(() -> new NotFoundException(
                        "connector", connector, "Maybe one of those of type webhook in GET /api/v1/connectors."));
        InputStream body =
                BoundedBody.stream(request, definition.source().number("longest-body"), "Send it in several requests.");
        return AcceptedJson.of(intake.receive(connector, body, "request body"));
    }
}
