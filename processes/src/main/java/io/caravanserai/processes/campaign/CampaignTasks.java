package io.caravanserai.processes.campaign;

import io.caravanserai.processes.task.Doors;
import io.caravanserai.processes.task.OutcomeVoice;
import java.util.Map;

/** The delegates that the diagram of campaigns may name. */
public final class CampaignTasks {

    private CampaignTasks() {}

    public static Map<String, Object> of(Doors doors) {
        OutcomeVoice voice = new OutcomeVoice(doors.intake(), doors.customers());
        return Map.of(
                "checkCampaign", new CheckCampaign(doors.actions()),
                "buildAudience", new BuildAudience(doors.campaigns()),
                "enrolBatch", new EnrolBatch(new BatchEnrolment(doors.campaigns())),
                "sendBatch", new SendBatch(doors.sendDesk(), voice),
                "measureBatch", new MeasureBatch(doors.customers(), voice),
                "writeReport", new WriteReport());
    }
}
