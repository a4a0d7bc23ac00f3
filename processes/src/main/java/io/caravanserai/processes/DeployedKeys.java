package io.caravanserai.processes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Keys of deployed models. Asked before the engine is, because its refusal would spoil the caller's transaction. */
final class DeployedKeys {

    private final RepositoryService repository;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    DeployedKeys(RepositoryService repository) {
        this.repository = repository;
    }

    String checked(String key) {
        if (!known.contains(key)) {
            known.addAll(deployed());
        }
        if (!known.contains(key)) {
            throw new IllegalArgumentException(
                    "The process (%s) is not deployed. Maybe one of %s.".formatted(key, known));
        }
        return key;
    }

    private Set<String> deployed() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .collect(Collectors.toSet());
    }
}
