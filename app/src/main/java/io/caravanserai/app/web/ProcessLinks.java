package io.caravanserai.app.web;

import io.caravanserai.domain.decision.Receipt;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a decision to the process that carries it out, as Cockpit shows it. */
@Component
class ProcessLinks {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/process-instance/%s/runtime";

    private final HistoryService history;

    ProcessLinks(HistoryService history) {
        this.history = history;
    }

    ReceiptJson.@Nullable Process of(Receipt receipt) {
        String key = receipt.choice().process();
        if (key == null) {
            return null;
        }
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(receipt.id().value())
                .processDefinitionKey(key)
                .singleResult();
        return instance == null
                ? new ReceiptJson.Process(key, null, null)
                : new ReceiptJson.Process(
                        key,
                        instance.getId(),
                        instance.getEndTime() == null ? COCKPIT.formatted(instance.getId()) : null);
    }
}
