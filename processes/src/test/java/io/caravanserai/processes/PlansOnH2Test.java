package io.caravanserai.processes;

import static io.caravanserai.processes.ReceiptBuilder.aDecision;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** H2 keeps the plan of a statement it made while the tables were empty: that plan must do for many processes too. */
class PlansOnH2Test {

    /** All rows, a whole index, all rows that lack a value, or all that have one which nearly every row has. */
    private static final Pattern READS_TOO_MUCH = Pattern.compile(
            "tableScan|/\\* PUBLIC\\.\\w+(: (\\w+ IS NULL|(EVENT_NAME_|EVENT_TYPE_|HANDLER_TYPE_) = \\S+))? \\*/");

    private final TestHouse house = TestHouse.onFreshH2();
    private final JdbcTemplate jdbc = new JdbcTemplate(house.database);

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void noStepOfAProcessReadsTheRowsOfAllProcesses() {
        jdbc.execute("set query_statistics true");
        jdbc.execute("set query_statistics_max_entries 500");
        answered();
        neverAnswered();
        called();
        acquireJobs();

        Map<String, String> bad = new TreeMap<>();
        for (String sql : statements()) {
            String plan = jdbc.queryForObject("explain " + sql, String.class);
            if (READS_TOO_MUCH.matcher(plan).find()) {
                bad.put(sql, plan);
            }
        }
        assertThat(statements()).hasSizeGreaterThan(30);
        assertThat(bad).isEmpty();
    }

    private void answered() {
        Receipt decision = aDecision("retention_discount").over("sms").build();
        house.runJobs(house.start(decision));
        house.customerAnswers(decision.id(), Response.ACCEPTED);
    }

    private void neverAnswered() {
        ProcessInstance instance = house.start(aDecision("retention_discount").over("sms"));
        house.runJobs(instance);
        house.timePasses(Duration.ofDays(4), instance);
        house.timePasses(Duration.ofDays(4), instance);
    }

    private void called() {
        ProcessInstance instance = house.start(aDecision("retention_call"));
        house.runJobs(instance);
        TaskService tasks = house.engine.getTaskService();
        Task call = tasks.createTaskQuery()
                .processInstanceId(instance.getProcessInstanceId())
                .singleResult();
        tasks.claim(call.getId(), "ann");
        tasks.complete(call.getId(), Map.of("response", "accepted"));
        house.runJobs(instance);
    }

    private void acquireJobs() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) house.engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> context.getJobManager()
                .findNextJobsToExecute(new Page(0, 30)));
    }

    private List<String> statements() {
        return jdbc.queryForList(
                "select sql_statement from information_schema.query_statistics"
                        + " where regexp_like(sql_statement, '^(select|update|delete)', 'i')"
                        + " and regexp_like(sql_statement, 'ACT_(RU|HI)_')",
                String.class);
    }
}
