package io.caravanserai.processes;

import static io.caravanserai.processes.ReceiptBuilder.aDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.processes.form.TaskForms;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task is completed with what its form asks for, whichever door the answer comes through. */
class TaskAnswerTest {

    private final TestHouse house = TestHouse.onH2();
    private final TaskService tasks = house.engine.getTaskService();

    @ParameterizedTest
    @ValueSource(strings = {"retention_call", "service_callback"})
    void callWithoutAnAnswerIsNotCompleted(String action) {
        String task = task(started(action));

        assertThatThrownBy(() -> tasks.complete(task))
                .hasMessageContaining("agent-call.html, response: is missing.")
                .hasMessageContaining("Send the variable response as one of accepted, declined, no_answer.");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void answerThatTheFormDoesNotOfferIsNotCompleted() {
        String task = task(started("retention_call"));

        assertThatThrownBy(() -> tasks.complete(task, Map.of("response", "maybe")))
                .hasMessageContaining("'maybe' is not an answer of this form.");
    }

    @Test
    void taskThatWasRefusedIsCompletedOnceItIsAnswered() {
        ProcessInstance process = started("retention_call");
        String task = task(process);
        assertThatThrownBy(() -> tasks.complete(task)).hasMessageContaining("is missing");

        tasks.complete(task, Map.of("response", "accepted"));
        house.runJobs(process);

        assertThat(house.intake.stepsOf(new DecisionId(process.getBusinessKey())))
                .containsExactly("recordAnswer accepted");
    }

    @Test
    void whatIsWrongIsSaidBeforeTheTaskIsTouched() {
        String task = task(started("retention_call"));
        TaskForms forms = new TaskForms();

        assertThat(forms.check(house.engine, task, Map.of()))
                .extracting(Problem::place, Problem::advice)
                .containsExactly(
                        tuple("response", "Send the variable response as one of accepted, declined, no_answer."));
        assertThat(forms.check(house.engine, task, Map.of("response", "declined")))
                .isEmpty();
        assertThat(forms.check(house.engine, "no-such-task", Map.of())).isEmpty();
    }

    @Test
    void fieldsThatAreOnlyShownAreNotAskedFor() {
        List<Problem> problems = new TaskForms().check(house.engine, task(started("retention_call")), Map.of());

        assertThat(problems).extracting(Problem::place).doesNotContain("action", "reasonsZh", "decisionId");
    }

    private ProcessInstance started(String action) {
        ProcessInstance process = house.start(aDecision(action));
        house.runJobs(process);
        return process;
    }

    private String task(ProcessInstance process) {
        return tasks.createTaskQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getId();
    }
}
