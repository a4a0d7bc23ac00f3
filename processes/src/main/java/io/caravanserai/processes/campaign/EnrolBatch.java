package io.caravanserai.processes.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Decides for a batch inside a job. Only campaigns that were proposed before {@link CampaignEnroller} came still do so: their
 * diagram stays deployed until the last of them has ended. No shipped diagram calls it any more.
 */
final class EnrolBatch implements JavaDelegate {

    private final BatchEnrolment enrolment;

    EnrolBatch(BatchEnrolment enrolment) {
        this.enrolment = enrolment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Roster roster = new Roster(execution);
        int batch = roster.current();
        roster.save(batch, enrolment.of(CampaignPlan.of(execution), roster.load(batch)));
    }
}
