package io.caravanserai.decision;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads outcomes from events. */
final class Outcomes {

    private static final String TYPE = "outcome";

    private Outcomes() {}

    static boolean isOutcome(Event event) {
        return event.type().equals(TYPE);
    }

    /** A response to somebody's campaign answers no decision of ours. */
    static boolean isOfCampaignOnly(Event event) {
        return text(event, "campaign_id").isPresent() && text(event, "action").isEmpty();
    }

    static Outcome read(Event event) {
        return new Outcome(
                event.key().toString(),
                text(event, "decision_id").map(DecisionId::new).orElse(null),
                text(event, "action").orElse(null),
                response(event).orElseThrow(),
                event.time());
    }

    /** An outcome whose response nobody knows belongs in quarantine. */
    static Optional<Problem> problemOf(Event event) {
        return isOutcome(event) && response(event).isEmpty()
                ? Optional.of(new Problem(
                        event.source(),
                        "event " + event.id() + ", data.response",
                        text(event, "response").orElse(""),
                        "is not a response",
                        "Maybe one of "
                                + Stream.of(Response.values())
                                        .map(Response::code)
                                        .toList() + "."))
                : Optional.empty();
    }

    private static Optional<Response> response(Event event) {
        return text(event, "response").flatMap(Response::parse);
    }

    private static Optional<String> text(Event event, String field) {
        return event.data().text(field).filter(text -> !text.isBlank());
    }
}
