package io.caravanserai.processes;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * Runs many calls of the engine as one of its commands: what they write goes to the database in batches at the end, table by
 * table, where each call on its own would write its dozen rows one statement after the other.
 */
final class OneCommand {

    private final CommandExecutor executor;

    OneCommand(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.executor = configuration.getCommandExecutorTxRequired();
    }

    /** Joins the caller's transaction. */
    void run(Runnable calls) {
        executor.execute(context -> {
            calls.run();
            return null;
        });
    }
}
