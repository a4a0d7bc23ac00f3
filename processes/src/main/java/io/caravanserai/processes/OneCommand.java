package io.caravanserai.processes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * Runs many calls of the engine as one of its commands: what they write goes to the database in batches at the end, table by
 * table, where each call on its own would write its dozen rows one statement after the other.
 */
final class OneCommand {

    private final CommandExecutor executor;
    private final String started;

    OneCommand(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.executor = configuration.getCommandExecutorTxRequired();
        this.started = "select 1 from %sACT_HI_PROCINST where BUSINESS_KEY_ = ?"
                .formatted(configuration.getDatabaseTablePrefix());
    }

    /** Joins the caller's transaction. */
    void run(Runnable calls) {
        executor.execute(context -> {
            calls.run();
            return null;
        });
    }

    /** Business keys of those processes that ever started, in the caller's transaction. */
    Set<String> started(Collection<String> businessKeys) {
        return executor.execute(context ->
                started(businessKeys, context.getDbSqlSession().getSqlSession().getConnection()));
    }

    /** A statement of our own: the engine's query for it is put together anew each time, which costs more than it finds. */
    private Set<String> started(Collection<String> businessKeys, Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(started)) {
            Set<String> found = new HashSet<>();
            for (String key : businessKeys) {
                statement.setString(1, key);
                if (isThere(statement)) {
                    found.add(key);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new ProcessEngineException("The processes that started could not be read.", e);
        }
    }

    private static boolean isThere(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }
}
