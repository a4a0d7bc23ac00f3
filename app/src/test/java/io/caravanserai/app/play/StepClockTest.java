package io.caravanserai.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepClockTest {

    private static final Instant START = Instant.parse("2017-06-01T00:00:00Z");

    private final StepClock clock = new StepClock(START, Duration.ofMinutes(5));

    @Test
    void theFirstRecordHappensAtTheStart() {
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void timeStandsStillWithinARecord() {
        clock.next();
        assertThat(clock.instant()).isEqualTo(clock.instant());
    }

    @Test
    void theThirdRecordHappensTwoStepsLater() {
        clock.next();
        clock.next();
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(10)));
    }
}
