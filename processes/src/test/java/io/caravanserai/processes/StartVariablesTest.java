package io.caravanserai.processes;

import static io.caravanserai.processes.ReceiptBuilder.aDecision;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class StartVariablesTest {

    private final TestHouse house = TestHouse.onH2();

    @Test
    void variablesHoldNothingPersonalAndAreFewEvenWithAnAgentsTask() {
        ProcessInstance process = house.start(aDecision("retention_call").ofHighValueWhoMayBeCalled());
        house.runJobs(process);

        Map<String, Object> variables = house.engine.getRuntimeService().getVariables(process.getId());
        assertThat(variables)
                .hasSizeLessThanOrEqualTo(20)
                .containsEntry("churnScore", 71)
                .containsEntry("highValue", true)
                .containsEntry("issue", "retention")
                .containsEntry("waitFor", "PT72H")
                .doesNotContainKeys("name", "phone", "email", "address");
    }
}
