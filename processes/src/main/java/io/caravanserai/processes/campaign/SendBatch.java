package io.caravanserai.processes.campaign;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.action.SendAnswer;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.event.Event;
import io.caravanserai.processes.campaign.Member.State;
import io.caravanserai.processes.task.Names;
import io.caravanserai.processes.task.OutcomeVoice;
import io.caravanserai.processes.task.Step;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Sends the batch. A retry asks the send desk again, which remembers what has left. Who may not be disturbed at this hour
 * stays as decided, and {@code quiet} brings the process back here later.
 */
final class SendBatch implements JavaDelegate {

    static final String QUIET = "quiet";

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
        List<Member> before = roster.load(roster.current());
        List<Member> after = before.stream()
                .map(member -> member.state() == State.DECIDED ? sent(execution, plan, member) : member)
                .toList();
        roster.save(roster.current(), after);
        execution.setVariable(QUIET, after.stream().anyMatch(member -> member.state() == State.DECIDED));
        voice.say(events(plan, before, after));
    }

    private Member sent(DelegateExecution execution, CampaignPlan plan, Member member) {
        SendAnswer answer = desk.send(
                new SendRequest(member.decisionId(), plan.channel(), 1, CampaignWords.of(execution, member.arm())));
        if (answer.reason().equals(Names.QUIET_HOURS_REASON)) {
            return member;
        }
        return answer.sent() ? member.in(State.SENT) : member.refused(answer.reason());
    }

    /** What changed in this round; earlier rounds said theirs. */
    private List<Event> events(CampaignPlan plan, List<Member> before, List<Member> after) {
        Instant time = Step.reachedAt();
        return IntStream.range(0, after.size())
                .filter(i -> before.get(i).state() != after.get(i).state())
                .mapToObj(i -> event(plan, after.get(i), time))
                .toList();
    }

    private Event event(CampaignPlan plan, Member member, Instant time) {
        Response response = member.state() == State.SENT ? Response.SENT : Response.NOT_SENT;
        return CampaignEvents.of(voice, plan, member, "sendBatch", response, time);
    }
}
