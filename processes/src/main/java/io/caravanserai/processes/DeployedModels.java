package io.caravanserai.processes;

import io.caravanserai.domain.action.NoProcessException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Newest deployed version of each model, asked for every few seconds instead of at every start. An unknown key is told
 * before the engine is asked, because the engine's refusal would spoil the caller's transaction.
 */
final class DeployedModels {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final RepositoryService repository;
    private final InstantSource clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    DeployedModels(RepositoryService repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Id of the newest version. */
    String newest(String key) {
        Instant now = clock.instant();
        if (known.until().isBefore(now) || !known.ids().containsKey(key)) {
            known = new Known(read(), now.plus(FRESH));
        }
        String id = known.ids().get(key);
        if (id == null) {
            throw new NoProcessException(key, known.ids().keySet());
        }
        return id;
    }

    private Map<String, String> read() {
        return repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
    }

    private record Known(Map<String, String> ids, Instant until) {}
}
