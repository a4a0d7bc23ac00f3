package io.caravanserai.processes.task;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.action.SendAnswer;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.action.SendRequest;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands the decision's message to the send desk; a refusal is a BPMN error, a fault is retried. */
final class SendOffer implements JavaDelegate {

    private final SendDesk desk;
    private final OutcomeVoice voice;
    private final int attempt;
    private final String channelVariable;

    /**
     * @param attempt part of the intent key
     * @param channelVariable names the variable that holds the channel of this attempt
     */
    SendOffer(SendDesk desk, OutcomeVoice voice, int attempt, String channelVariable) {
        this.desk = desk;
        this.voice = voice;
        this.attempt = attempt;
        this.channelVariable = channelVariable;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String channel = Step.text(execution, channelVariable);
        SendAnswer answer = desk.send(new SendRequest(Step.decision(execution), channel, attempt));
        if (!answer.sent()) {
            throw refused(execution, answer.reason());
        }
        sent(execution);
    }

    private static BpmnError refused(DelegateExecution execution, String reason) {
        if (reason.equals(Names.QUIET_HOURS_REASON)) {
            return new BpmnError(Names.QUIET_HOURS);
        }
        Refusal.of(execution, reason);
        return new BpmnError(Names.NOT_SENT, reason);
    }

    private void sent(DelegateExecution execution) {
        execution.setVariable(Names.RESPONSE, Response.IGNORED.code());
        voice.say(execution, Response.SENT);
    }
}
