package io.caravanserai.processes.form;

import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;

/** The deployed forms of tasks, each read once: a deployment never changes. */
public final class TaskForms {

    private static final String EMBEDDED = "embedded:deployment:";

    private final Map<String, TaskForm> forms = new ConcurrentHashMap<>();

    /**
     * What would be wrong with completing the task so.
     *
     * @param answers added to what the process knows already
     * @return empty also when there is no such task or it has no form of ours
     */
    public List<Problem> check(ProcessEngine engine, String task, Map<String, Object> answers) {
        Task found = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .initializeFormKeys()
                .singleResult();
        if (found == null) {
            return List.of();
        }
        return form(engine.getRepositoryService(), found.getProcessDefinitionId(), found.getFormKey())
                .map(form -> form.check(together(known(engine, task, form), answers)))
                .orElse(List.of());
    }

    Optional<TaskForm> form(RepositoryService repository, String definition, String key) {
        return key != null && key.startsWith(EMBEDDED)
                ? Optional.of(forms.computeIfAbsent(
                        definition + key, ignored -> read(repository, definition, key.substring(EMBEDDED.length()))))
                : Optional.empty();
    }

    private static Map<String, Object> known(ProcessEngine engine, String task, TaskForm form) {
        return engine.getTaskService().getVariables(task, form.names());
    }

    private static Map<String, Object> together(Map<String, Object> known, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(known);
        all.putAll(answers);
        return all;
    }

    private static TaskForm read(RepositoryService repository, String definition, String file) {
        String deployment = repository.getProcessDefinition(definition).getDeploymentId();
        try (InputStream html = repository.getResourceAsStream(deployment, file)) {
            return TaskForm.read(file, new String(html.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The form (%s) cannot be read.".formatted(file), e);
        }
    }
}
