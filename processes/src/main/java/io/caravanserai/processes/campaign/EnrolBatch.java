package io.caravanserai.processes.campaign;

import io.caravanserai.domain.action.CampaignDesk;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the decision for everyone of the batch: policy and caps apply to a campaign as to any other action. */
final class EnrolBatch implements JavaDelegate {

    private final CampaignDesk desk;

    EnrolBatch(CampaignDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignPlan plan = CampaignPlan.of(execution);
        Roster roster = new Roster(execution);
        List<Member> members = roster.load(roster.current()).stream()
                .map(member -> member.state() == Member.State.WAITING ? enrolled(plan, member) : member)
                .toList();
        roster.save(roster.current(), members);
    }

    private Member enrolled(CampaignPlan plan, Member member) {
        String action = plan.action(member.arm());
        return desk.enrol(
                        plan.campaign(),
                        member.customer(),
                        action,
                        plan.channel(),
                        member.arm().name())
                .map(member::decided)
                .orElseGet(() -> member.refused("policy"));
    }
}
