package io.caravanserai.app.privacy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.caravanserai.app.http.RunningHub;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** A campaign in a tone that waits for its approver. */
final class ProposedCampaign {

    static final String ACTION = "win_back_coupon";

    private final RuntimeService processes;
    private final String process;

    ProposedCampaign(RunningHub hub, String tone) {
        Map<String, Object> form =
                Map.of("segment", "value_tier=at_risk", "action", ACTION, "channel", "email", "tone", tone);
        processes = hub.part(RuntimeService.class);
        process = processes
                .startProcessInstanceByKey("campaign", "in-a-tone-" + tone, form)
                .getId();
    }

    /** What the approver reads, as soon as it is there. */
    Map<String, Object> read() {
        return await().atMost(60, SECONDS)
                .until(() -> processes.getVariables(process), words -> words.containsKey("wordsBy"));
    }
}
