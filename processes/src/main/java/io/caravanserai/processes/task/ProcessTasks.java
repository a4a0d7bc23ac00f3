package io.caravanserai.processes.task;

import java.util.Map;

/** The delegates that diagrams of decisions may name. */
public final class ProcessTasks {

    private ProcessTasks() {}

    public static Map<String, Object> of(Doors doors) {
        OutcomeVoice voice = new OutcomeVoice(doors.intake(), doors.customers());
        return Map.of(
                "prepareCall",
                new PrepareCall(doors.receipts(), doors.rationale(), doors.sendDesk()),
                "sendOffer",
                new SendOffer(doors.sendDesk(), voice, 1, Names.CHANNEL),
                "sendSecondOffer",
                new SendOffer(doors.sendDesk(), voice, 2, Names.SECOND_CHANNEL),
                "recordOutcome",
                new RecordOutcome(voice),
                "issueVoucher",
                new IssueVoucher(),
                "cancelVoucher",
                new CancelVoucher());
    }
}
