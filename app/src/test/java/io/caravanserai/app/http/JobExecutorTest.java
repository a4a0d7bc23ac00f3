package io.caravanserai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;

/** Jobs have one executor: two would take each other's and idle beside each other. */
class JobExecutorTest {

    private final RunningHub hub = RunningHub.shared();

    @Test
    void thereIsOneAndItIsTheHouses() {
        ProcessEngineConfigurationImpl engine =
                (ProcessEngineConfigurationImpl) hub.part(ProcessEngine.class).getProcessEngineConfiguration();

        assertThat(hub.parts(JobExecutor.class)).isEmpty();
        assertThat(engine.getJobExecutor()).isInstanceOf(DefaultJobExecutor.class);
        assertThat(engine.getJobExecutor().isActive()).isTrue();
        assertThat(((DefaultJobExecutor) engine.getJobExecutor()).getMaxPoolSize())
                .as("threads, each with a connection, which leave as many to others")
                .isBetween(2, hub.part(HikariDataSource.class).getMaximumPoolSize() / 2);
    }
}
