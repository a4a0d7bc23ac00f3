package io.caravanserai.processes;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.Job;

/** The locks of jobs in hand. The engine's own API can neither find nor release them by their owner. */
final class JobLocks {

    private final ProcessEngineConfigurationImpl configuration;
    private final String release;

    JobLocks(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
        this.release = "update %s set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = ?"
                .formatted(configuration.getManagementService().getTableName(Job.class));
    }

    /** To be called while the owner runs no jobs. */
    void release(String owner) {
        configuration.getCommandExecutorTxRequired().execute(context -> release(context, owner));
    }

    private int release(CommandContext context, String owner) {
        try (PreparedStatement statement =
                context.getDbSqlSession().getSqlSession().getConnection().prepareStatement(release)) {
            statement.setString(1, owner);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The locks of (%s) could not be released.".formatted(owner), e);
        }
    }
}
