package io.caravanserai.processes.task;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Issues the voucher of a decision: the same decision always gets the same code, a retry never a second one. */
final class IssueVoucher implements JavaDelegate {

    private static final int CODE_LENGTH = 10;

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Names.VOUCHER, code(Step.decision(execution).value()));
    }

    static String code(String decision) {
        byte[] name = ("voucher:" + decision).getBytes(StandardCharsets.UTF_8);
        String hash = UUID.nameUUIDFromBytes(name).toString().replace("-", "");
        return "V-" + hash.substring(0, CODE_LENGTH).toUpperCase(Locale.ROOT);
    }
}
