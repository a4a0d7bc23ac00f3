package io.caravanserai.processes.task;

import io.caravanserai.domain.action.Response;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Remembers why the customer was not reached this time; an earlier message that did leave is not forgotten. */
final class Refusal {

    private Refusal() {}

    static void of(DelegateExecution execution, String reason) {
        execution.setVariable(Names.REASON, reason);
        if (!execution.hasVariable(Names.RESPONSE)) {
            execution.setVariable(Names.RESPONSE, Response.NOT_SENT.code());
        }
    }
}
