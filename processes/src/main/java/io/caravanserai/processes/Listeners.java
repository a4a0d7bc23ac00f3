package io.caravanserai.processes;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.processes.task.Names;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;

/**
 * Finds the process of a decision and whether it listens for its customer. Goes from one key to the next: the engine's own
 * query by message would look at everybody who listens, 12 ms an outcome among 30,000.
 */
final class Listeners {

    private final RuntimeService runtime;
    private final String instances;
    private final String executions;

    Listeners(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        String table = engine.getManagementService().getTableName(Execution.class);
        this.instances = "select * from %s where BUSINESS_KEY_ = #{key}".formatted(table);
        this.executions = "select * from %s where PROC_INST_ID_ = #{key}".formatted(table);
    }

    Found find(DecisionId decision) {
        List<Execution> running = query(instances, decision.value());
        return running.stream()
                .flatMap(instance -> query(executions, instance.getProcessInstanceId()).stream())
                .filter(this::listens)
                .findFirst()
                .<Found>map(execution -> new Listening(runtime, execution.getId()))
                .orElseGet(() -> running.isEmpty() ? new Ended() : new NotYet());
    }

    private List<Execution> query(String sql, String key) {
        return runtime.createNativeExecutionQuery()
                .sql(sql)
                .parameter("key", key)
                .list();
    }

    private boolean listens(Execution execution) {
        return !execution.isSuspended()
                && runtime.createEventSubscriptionQuery().executionId(execution.getId()).list().stream()
                        .anyMatch(subscription -> Names.CUSTOMER_RESPONSE.equals(subscription.getEventName()));
    }

    /** Where the process of a decision stands. */
    sealed interface Found {

        default void hear(Response response) {}

        boolean canBeSettled();
    }

    private record Listening(RuntimeService runtime, String execution) implements Found {
        @Override
        public void hear(Response response) {
            runtime.messageEventReceived(Names.CUSTOMER_RESPONSE, execution, Map.of(Names.RESPONSE, response.code()));
        }

        @Override
        public boolean canBeSettled() {
            return true;
        }
    }

    /** It is on its way to a place where it listens. */
    private record NotYet() implements Found {
        @Override
        public boolean canBeSettled() {
            return false;
        }
    }

    /** Nobody is left to hear it; the outcome itself is in the journal. */
    private record Ended() implements Found {
        @Override
        public boolean canBeSettled() {
            return true;
        }
    }
}
