package io.caravanserai.processes.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Leaves the report as JSON in the variable {@code report}; the history keeps it when the campaign is closed. */
final class WriteReport implements JavaDelegate {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void execute(DelegateExecution execution) throws JsonProcessingException {
        CampaignPlan plan = CampaignPlan.of(execution);
        CampaignReport report = new CampaignReport(
                plan,
                CampaignWords.by(execution, plan.tone()),
                new Roster(execution).everybody().toList());
        execution.setVariable("report", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report.toMap()));
    }
}
