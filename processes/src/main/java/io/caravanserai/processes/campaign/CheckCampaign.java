package io.caravanserai.processes.campaign;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problems;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Refuses a campaign that cannot work while its author still looks at the form. */
final class CheckCampaign implements ExecutionListener {

    private final Supplier<ActionCatalogue> actions;

    CheckCampaign(Supplier<ActionCatalogue> actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CampaignPlan plan = CampaignPlan.of(execution);
        Problems problems = new Problems("campaign");
        checkAction("action", plan.action(), plan, problems);
        if (plan.hasSecondArm()) {
            checkAction("secondAction", plan.secondAction(), plan, problems);
        }
        problems.throwIfAny();
        execution.setVariable(CampaignPlan.COLLECT_FOR, plan.collectFor().toString());
    }

    private void checkAction(String field, String action, CampaignPlan plan, Problems problems) {
        List<String> known = actions.get().all().stream().map(one -> one.id()).toList();
        List<String> channels =
                actions.get().find(action).map(one -> one.channels()).orElse(List.of());
        if (!known.contains(action)) {
            problems.add(field, action, "is not in the action catalogue", "Maybe one of %s.".formatted(known));
        } else if (!channels.contains(plan.channel())) {
            problems.add(
                    "channel", plan.channel(), "is not a channel of " + action, "Maybe one of %s.".formatted(channels));
        }
    }
}
