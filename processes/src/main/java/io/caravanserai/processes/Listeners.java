package io.caravanserai.processes;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.processes.task.Names;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;

/** Finds the process of a decision and whether it listens for its customer. */
final class Listeners {

    private final RuntimeService runtime;

    Listeners(RuntimeService runtime) {
        this.runtime = runtime;
    }

    Found find(DecisionId decision) {
        List<Execution> listening = runtime.createExecutionQuery()
                .messageEventSubscriptionName(Names.CUSTOMER_RESPONSE)
                .processInstanceBusinessKey(decision.value())
                .active()
                .listPage(0, 1);
        if (!listening.isEmpty()) {
            return new Listening(runtime, listening.get(0).getId());
        }
        return isRunning(decision) ? new NotYet() : new Ended();
    }

    private boolean isRunning(DecisionId decision) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(decision.value())
                        .count()
                > 0;
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
