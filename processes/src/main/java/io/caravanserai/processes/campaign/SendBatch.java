package io.caravanserai.processes.campaign;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.action.SendAnswer;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.event.Event;
import io.caravanserai.processes.task.OutcomeVoice;
import io.caravanserai.processes.task.Step;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the batch. A retry asks the send desk again, which remembers what has left. */
final class SendBatch implements JavaDelegate {

    private final SendDesk desk;
    private final OutcomeVoice voice;

    SendBatch(SendDesk desk, OutcomeVoice voice) {
        this.desk = desk;
        this.voice = voice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignPlan plan = CampaignPlan.of(execution);
        Roster roster = new Roster(execution);
        List<Member> members = roster.load(roster.current()).stream()
                .map(member -> member.state() == Member.State.DECIDED ? sent(plan, member) : member)
                .toList();
        roster.save(roster.current(), members);
        voice.say(events(plan, members));
    }

    private Member sent(CampaignPlan plan, Member member) {
        SendAnswer answer = desk.send(new SendRequest(member.decisionId(), plan.channel(), 1));
        return answer.sent() ? member.in(Member.State.SENT) : member.refused(answer.reason());
    }

    private List<Event> events(CampaignPlan plan, List<Member> members) {
        Instant time = Step.reachedAt();
        return members.stream()
                .filter(member -> !member.decision().isEmpty())
                .map(member -> event(plan, member, time))
                .toList();
    }

    private Event event(CampaignPlan plan, Member member, Instant time) {
        Response response = member.state() == Member.State.SENT ? Response.SENT : Response.NOT_SENT;
        return CampaignEvents.of(voice, plan, member, "sendBatch", response, time);
    }
}
