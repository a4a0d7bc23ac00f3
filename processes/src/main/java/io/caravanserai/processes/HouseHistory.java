package io.caravanserai.processes;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the past: instances, steps, tasks, incidents, who did what by hand, and the variables of campaigns (their
 * report). Variables of decisions are not kept: the receipt has them, and they would double what a start writes.
 */
final class HouseHistory implements HistoryLevel {

    /** Far from the built-in ids. */
    private static final int ID = 71;

    private static final Set<String> KEPT =
            Set.of("process-instance", "activity-instance", "task-instance", "incident", "variable-instance", "batch");

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "house";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL) {
            return false;
        }
        boolean kept = KEPT.contains(type.getEntityType()) || type == HistoryEventTypes.USER_OPERATION_LOG;
        return kept && !(entity instanceof VariableInstanceEntity variable && !isOfCampaign(variable));
    }

    private static boolean isOfCampaign(VariableInstanceEntity variable) {
        String definition = variable.getProcessDefinitionId();
        return definition != null && definition.startsWith("campaign:");
    }
}
