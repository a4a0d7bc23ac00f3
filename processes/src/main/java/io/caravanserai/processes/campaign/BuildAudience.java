package io.caravanserai.processes.campaign;

import io.caravanserai.domain.action.CampaignDesk;
import io.caravanserai.processes.task.Step;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Freezes who takes part and on which side, so that the approver approves what will happen. */
final class BuildAudience implements JavaDelegate {

    static final String STARTED_AT = "startedAt";

    private final CampaignDesk desk;

    BuildAudience(CampaignDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignPlan plan = CampaignPlan.of(execution);
        List<Member> members = desk.audience(plan.segment(), plan.limit()).stream()
                .map(customer -> Member.of(customer, Arm.of(plan, customer)))
                .toList();
        new Roster(execution).saveAll(members, plan.batchSize());
        execution.setVariable(STARTED_AT, Date.from(Step.reachedAt()));
        execution.setVariable("campaignId", plan.campaign());
        execution.setVariable("pause", plan.pause().toString());
        execution.setVariable("approved", false);
        execution.setVariable(SendBatch.QUIET, false);
        count(execution, members);
    }

    private static void count(DelegateExecution execution, List<Member> members) {
        Map<Arm, Integer> counts = new EnumMap<>(Arm.class);
        members.forEach(member -> counts.merge(member.arm(), 1, Integer::sum));
        execution.setVariable("audienceSize", members.size());
        execution.setVariable("countA", counts.getOrDefault(Arm.A, 0));
        execution.setVariable("countB", counts.getOrDefault(Arm.B, 0));
        execution.setVariable("countHoldout", counts.getOrDefault(Arm.HOLDOUT, 0));
    }
}
