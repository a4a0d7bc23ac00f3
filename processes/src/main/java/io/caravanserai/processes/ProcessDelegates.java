package io.caravanserai.processes;

import io.caravanserai.processes.campaign.CampaignTasks;
import io.caravanserai.processes.task.Doors;
import io.caravanserai.processes.task.ProcessTasks;
import java.util.HashMap;
import java.util.Map;

/** Every name a diagram may call, with what it calls. */
public final class ProcessDelegates {

    private ProcessDelegates() {}

    public static Map<String, Object> of(Doors doors) {
        Map<String, Object> delegates = new HashMap<>(ProcessTasks.of(doors));
        delegates.putAll(CampaignTasks.of(doors));
        return Map.copyOf(delegates);
    }
}
