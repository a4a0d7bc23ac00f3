package io.caravanserai.app.wiring;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who looks after what breaks while the hub runs. */
@Configuration
class TroubleWiring {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    @Bean
    Watch processWatch(Diagrams diagrams) {
        return Watch.every(LOOK_EVERY, "process-watch", diagrams::look);
    }

    @Bean
    Watch problemWatch(HouseProblems problems) {
        return Watch.every(LOOK_EVERY, "problem-watch", new ProblemVoice(problems));
    }
}
