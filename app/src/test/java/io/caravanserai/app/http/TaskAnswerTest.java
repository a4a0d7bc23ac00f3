package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agent's task is completed over Camunda's REST, as Tasklist does it. */
@Tag("camunda-pages")
class TaskAnswerTest {

    private final RunningHub hub = RunningHub.shared();
    private final HubClient app = hub.admin();
    private final Session agent = new Session(hub);

    TaskAnswerTest() {
        agent.login("admin", RunningHub.ADMIN_PASSWORD);
    }

    @Test
    void withoutAnAnswerItIsToldTheFieldAndWhatItMayBe() {
        String task = taskOf("C-UNANSWERED");

        complete(task, Map.of()).refusedWith(422, "response as one of accepted, declined, no_answer");
        complete(task, response("perhaps")).refusedWith(422, "'perhaps' is not an answer of this form");
        assertThat(open(task)).isOne();
    }

    @Test
    void withAnAnswerItIsDone() {
        String task = taskOf("C-ANSWERED");

        complete(task, response("accepted")).expect(204);
        await().atMost(30, SECONDS).until(() -> open(task) == 0);
    }

    private HubAnswer complete(String task, Map<String, Object> variables) {
        return agent.camunda(
                "/camunda/api/engine/engine/default/task/" + task + "/complete",
                BodyPublishers.ofString(HubClient.written(Map.of("variables", variables))));
    }

    private static Map<String, Object> response(String value) {
        return Map.of("response", Map.of("value", value, "type", "String"));
    }

    private String taskOf(String crm) {
        Shopper shopper = new Shopper(app, crm).known();
        shopper.complains().expect(202);
        String decision = shopper.decisionFor("complaint").path("id").asText();
        return await().atMost(60, SECONDS)
                .until(() -> tasks(decision), found -> !found.isEmpty())
                .get(0)
                .getId();
    }

    private List<Task> tasks(String decision) {
        return hub.part(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(decision)
                .list();
    }

    private long open(String task) {
        return hub.part(TaskService.class).createTaskQuery().taskId(task).count();
    }
}
