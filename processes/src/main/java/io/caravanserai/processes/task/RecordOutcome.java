package io.caravanserai.processes.task;

import io.caravanserai.domain.action.Response;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Says at the end what became of the decision. Responses that came as events are not said again. */
final class RecordOutcome implements JavaDelegate {

    private final OutcomeVoice voice;

    RecordOutcome(OutcomeVoice voice) {
        this.voice = voice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!Names.ANSWERED_REASON.equals(execution.getVariable(Names.REASON))) {
            voice.say(execution, response((String) execution.getVariable(Names.RESPONSE)));
        }
    }

    /** Nobody was reached when nothing is known. */
    private static Response response(@Nullable String code) {
        if (code == null) {
            return Response.NOT_SENT;
        }
        if (code.equals(Names.NO_ANSWER)) {
            return Response.IGNORED;
        }
        return Response.parse(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The response (%s) is not known. Maybe accepted, declined or no_answer.".formatted(code)));
    }
}
