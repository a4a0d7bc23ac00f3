package io.caravanserai.processes.task;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** Reads where a process stands. */
public final class Step {

    private Step() {}

    public static DecisionId decision(VariableScope scope) {
        return new DecisionId(text(scope, Names.DECISION));
    }

    public static CustomerId customer(VariableScope scope) {
        return new CustomerId(text(scope, Names.CUSTOMER));
    }

    public static String text(VariableScope scope, String variable) {
        return Objects.requireNonNull((String) scope.getVariable(variable), variable);
    }

    /** When the process came to this step: the same at every retry, so that a retried step says the same event. */
    public static Instant reachedAt() {
        Date created = jobCreated();
        return (created == null ? ClockUtil.getCurrentTime() : created).toInstant();
    }

    private static @Nullable Date jobCreated() {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        return job == null ? null : job.getCreateTime();
    }
}
