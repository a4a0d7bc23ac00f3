package io.caravanserai.processes.task;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.event.EventIntake;
import io.caravanserai.domain.event.Identifier;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Says on the event stream what became of a decision. A step that is run again says the same event again. */
public final class OutcomeVoice {

    /** Source of every event a process says. */
    public static final String SOURCE = "processes";

    private final EventIntake intake;
    private final Customers customers;

    public OutcomeVoice(EventIntake intake, Customers customers) {
        this.intake = intake;
        this.customers = customers;
    }

    /** What the step found out; with the reason when nobody was reached. */
    void say(DelegateExecution step, Response response) {
        DecisionId decision = Step.decision(step);
        EventData data =
                EventData.of("decision_id", decision.value()).with(Names.ACTION, Step.text(step, Names.ACTION));
        intake.submit(List.of(event(
                decision,
                Step.customer(step),
                step.getCurrentActivityId(),
                response,
                response == Response.NOT_SENT ? withReason(step, data) : data,
                Step.reachedAt())));
    }

    private static EventData withReason(DelegateExecution step, EventData data) {
        Object reason = step.getVariable(Names.REASON);
        return reason == null ? data : data.with(Names.REASON, reason);
    }

    /** Several at once, in the given order. */
    public void say(List<Event> events) {
        if (!events.isEmpty()) {
            intake.submit(events);
        }
    }

    public Event event(
            DecisionId decision, CustomerId customer, String step, Response response, EventData data, Instant time) {
        String id = decision.value() + "/" + step;
        return new Event(SOURCE, id, "outcome", 1, time, identifiers(customer), data.with("response", response.code()));
    }

    private List<Identifier> identifiers(CustomerId customer) {
        List<Identifier> identifiers = customers.identifiers(customer);
        if (identifiers.isEmpty()) {
            throw new IllegalStateException(
                    "The customer (%s) has no identifier any more. Maybe cancel the process.".formatted(customer));
        }
        return identifiers;
    }
}
