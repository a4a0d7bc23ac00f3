package io.caravanserai.app.wiring;

import io.caravanserai.processes.ProcessDeployment;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who looks after what breaks while the hub runs. */
@Configuration
class TroubleWiring {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    /** A changed diagram comes into force while the hub runs, as every other asset does. */
    @Bean
    Watch processWatch(ProcessDeployment deployment, ProcessEngine engine, HouseProblems problems) {
        return Watch.every(LOOK_EVERY, "process-watch", () -> {
            if (deployment.isBehind()) {
                problems.diagrams(deployment.deploy(engine.getRepositoryService()));
            }
        });
    }

    @Bean
    Watch problemWatch(HouseProblems problems) {
        return Watch.every(LOOK_EVERY, "problem-watch", new ProblemVoice(problems));
    }
}
