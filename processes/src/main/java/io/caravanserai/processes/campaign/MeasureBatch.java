package io.caravanserai.processes.campaign;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.event.Event;
import io.caravanserai.processes.task.OutcomeVoice;
import io.caravanserai.processes.task.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Looks up, when the time to answer is over, what everyone of the batch did: the response to the message, and whether they
 * bought since the campaign began. The second is asked of all arms alike, so that it can be compared with the holdout.
 */
final class MeasureBatch implements JavaDelegate {

    private static final int EVENTS = 200;
    private static final String DAYS_SINCE_PURCHASE = "days_since_purchase";

    private final Customers customers;
    private final OutcomeVoice voice;

    MeasureBatch(Customers customers, OutcomeVoice voice) {
        this.customers = customers;
        this.voice = voice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignPlan plan = CampaignPlan.of(execution);
        Roster roster = new Roster(execution);
        Instant began = ((Date) execution.getVariable(BuildAudience.STARTED_AT)).toInstant();
        Instant now = Step.reachedAt();
        List<Member> before = roster.load(roster.current());
        List<Member> after =
                before.stream().map(member -> measured(member, began, now)).toList();
        roster.save(roster.current(), after);
        voice.say(ignored(plan, before, after, now));
    }

    private Member measured(Member member, Instant began, Instant now) {
        Member answered = member.state() == Member.State.SENT ? answered(member) : member;
        return answered.bought(bought(member.customer(), began, now));
    }

    private Member answered(Member member) {
        return response(member)
                .map(response -> member.in(Member.State.valueOf(response.name())))
                .orElse(member.in(Member.State.IGNORED));
    }

    /** The newest final response of the decision in the customer's journal. */
    private Optional<Response> response(Member member) {
        return customers.timeline(member.customer(), null, EVENTS).items().stream()
                .filter(event -> event.type().equals("outcome"))
                .filter(event -> event.data().text("decision_id").equals(Optional.of(member.decision())))
                .flatMap(event -> event.data().text("response").flatMap(Response::parse).stream())
                .filter(Response::isFinal)
                .findFirst();
    }

    private boolean bought(CustomerId customer, Instant began, Instant now) {
        double days = Duration.between(began, now).toHours() / 24.0;
        return customers
                .view(customer, now)
                .map(view -> view.features().get(DAYS_SINCE_PURCHASE))
                .filter(Number.class::isInstance)
                .map(since -> ((Number) since).doubleValue() <= days)
                .orElse(false);
    }

    /** Nobody said these outcomes yet: the time to answer ran out just now. */
    private List<Event> ignored(CampaignPlan plan, List<Member> before, List<Member> after, Instant now) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            boolean waited = before.get(i).state() == Member.State.SENT;
            if (waited && after.get(i).state() == Member.State.IGNORED) {
                events.add(CampaignEvents.of(voice, plan, after.get(i), "measureBatch", Response.IGNORED, now));
            }
        }
        return events;
    }
}
