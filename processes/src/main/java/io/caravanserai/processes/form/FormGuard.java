package io.caravanserai.processes.form;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Refuses to complete a task whose form is not answered; the task stays as it was. */
final class FormGuard implements TaskListener {

    private final TaskForms forms;
    private final String key;

    FormGuard(TaskForms forms, String key) {
        this.forms = forms;
        this.key = key;
    }

    @Override
    public void notify(DelegateTask task) {
        RepositoryService repository = task.getProcessEngineServices().getRepositoryService();
        List<Problem> problems = forms.form(repository, task.getProcessDefinitionId(), key)
                .map(form -> form.check(task.getVariables()))
                .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new InvalidAssetException(problems);
        }
    }
}
