package io.caravanserai.processes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * What the engine's tables need so that no step of a process reads the rows of all processes. Done at each start, because the
 * engine itself makes and upgrades its tables.
 */
final class EngineTables {

    /** The engine's own indexes leave these out: jobs that are due, and the subtasks of a task that ends. */
    private static final List<String> INDEXES = List.of(
            "create index if not exists HUB_IDX_JOB_DUEDATE on %sACT_RU_JOB(DUEDATE_)",
            "create index if not exists HUB_IDX_TASK_PARENT on %sACT_RU_TASK(PARENT_TASK_ID_)");

    /** Jobs of a hub that did not yet give every job a due date would never be found. */
    private static final String DUE_DATES =
            "update %sACT_RU_JOB set DUEDATE_ = coalesce(CREATE_TIME_, current_timestamp) where DUEDATE_ is null";

    /**
     * Percent of distinct values, near what H2's own statistics come to once processes run. While its tables are empty H2
     * believes that {@code TASK_ID_ is null} or one event name finds a few rows, and keeps such a plan for as long as a
     * connection lives.
     */
    private static final List<String> SELECTIVITY = List.of(
            "alter table %sACT_RU_VARIABLE alter column TASK_ID_ selectivity 1",
            "alter table %sACT_RU_VARIABLE alter column NAME_ selectivity 1",
            "alter table %sACT_RU_VARIABLE alter column EXECUTION_ID_ selectivity 7",
            "alter table %sACT_RU_VARIABLE alter column PROC_INST_ID_ selectivity 7",
            "alter table %sACT_RU_EVENT_SUBSCR alter column EVENT_TYPE_ selectivity 1",
            "alter table %sACT_RU_EVENT_SUBSCR alter column EVENT_NAME_ selectivity 1",
            "alter table %sACT_RU_EVENT_SUBSCR alter column EXECUTION_ID_ selectivity 100");

    private EngineTables() {}

    static void prepare(ProcessEngineConfigurationImpl configuration) {
        Stream<String> all = Stream.concat(INDEXES.stream(), Stream.of(DUE_DATES));
        Stream<String> statements =
                configuration.getDatabaseType().equals("h2") ? Stream.concat(all, SELECTIVITY.stream()) : all;
        String prefix = configuration.getDatabaseTablePrefix();
        configuration
                .getCommandExecutorTxRequiresNew()
                .execute(context -> run(
                        statements.map(statement -> statement.formatted(prefix)).toList(),
                        context.getDbSqlSession().getSqlSession().getConnection()));
    }

    private static int run(List<String> statements, Connection connection) {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return statements.size();
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's tables could not be prepared.", e);
        }
    }
}
