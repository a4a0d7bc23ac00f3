package io.caravanserai.processes.campaign;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.processes.task.OutcomeVoice;
import java.time.Instant;

/** Outcome events of a campaign's members. */
final class CampaignEvents {

    private CampaignEvents() {}

    static Event of(
            OutcomeVoice voice, CampaignPlan plan, Member member, String step, Response response, Instant time) {
        EventData data = EventData.of("decision_id", member.decision())
                .with("action", plan.action(member.arm()))
                .with("campaign_id", plan.campaign());
        return voice.event(member.decisionId(), member.customer(), step, response, data, time);
    }
}
