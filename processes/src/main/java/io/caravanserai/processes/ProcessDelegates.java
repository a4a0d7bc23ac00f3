package io.caravanserai.processes;

import io.caravanserai.processes.campaign.CampaignTasks;
import io.caravanserai.processes.task.Doors;
import io.caravanserai.processes.task.ProcessTasks;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Every name a diagram may call, with what it calls. */
public final class ProcessDelegates {

    private ProcessDelegates() {}

    /** The names alone, for checking diagrams where nothing is to be carried out; the wiring test holds them to {@link #of}. */
    public static final Set<String> NAMES = Set.of(
            "prepareCall",
            "sendOffer",
            "sendSecondOffer",
            "recordOutcome",
            "issueVoucher",
            "cancelVoucher",
            "checkCampaign",
            "buildAudience",
            "enrolBatch",
            "sendBatch",
            "measureBatch",
            "writeReport");

    public static Map<String, Object> of(Doors doors) {
        Map<String, Object> delegates = new HashMap<>(ProcessTasks.of(doors));
        delegates.putAll(CampaignTasks.of(doors));
        return Map.copyOf(delegates);
    }
}
