package io.caravanserai.processes.campaign;

import io.caravanserai.domain.action.ExperimentArm;
import io.caravanserai.domain.customer.CustomerId;

/** Side of a campaign a customer is on, always the same one. */
enum Arm {
    A,
    B,
    /** Not contacted: what would have happened anyway. */
    HOLDOUT;

    static Arm of(CampaignPlan plan, CustomerId customer) {
        double share = ExperimentArm.share(plan.campaign(), customer);
        double holdout = plan.holdoutPercent() / 100.0;
        if (share < holdout) {
            return HOLDOUT;
        }
        boolean firstHalf = share < holdout + (1 - holdout) / 2;
        return plan.hasSecondArm() && !firstHalf ? B : A;
    }
}
