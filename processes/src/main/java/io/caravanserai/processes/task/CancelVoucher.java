package io.caravanserai.processes.task;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes back a voucher the customer was never told of. */
final class CancelVoucher implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Names.VOUCHER, "");
    }
}
