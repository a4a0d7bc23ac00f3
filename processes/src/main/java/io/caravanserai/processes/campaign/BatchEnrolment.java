package io.caravanserai.processes.campaign;

import io.caravanserai.domain.action.CampaignDesk;
import io.caravanserai.domain.action.Enrolment;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the decisions of a batch at once: policy and caps apply to a campaign as to any other action. */
final class BatchEnrolment {

    private final CampaignDesk desk;

    BatchEnrolment(CampaignDesk desk) {
        this.desk = desk;
    }

    /** The batch with everybody who waited either decided or refused, order kept. */
    List<Member> of(CampaignPlan plan, List<Member> members) {
        List<Enrolment> waiting = members.stream()
                .filter(BatchEnrolment::waits)
                .map(member -> new Enrolment(
                        member.customer(),
                        plan.action(member.arm()),
                        member.arm().name()))
                .toList();
        Map<CustomerId, DecisionId> decisions = desk.enrol(plan.campaign(), plan.channel(), waiting);
        return members.stream()
                .map(member -> waits(member) ? enrolled(member, decisions) : member)
                .toList();
    }

    private static boolean waits(Member member) {
        return member.state() == Member.State.WAITING;
    }

    private static Member enrolled(Member member, Map<CustomerId, DecisionId> decisions) {
        return Optional.ofNullable(decisions.get(member.customer()))
                .map(member::decided)
                .orElseGet(() -> member.refused("policy"));
    }
}
