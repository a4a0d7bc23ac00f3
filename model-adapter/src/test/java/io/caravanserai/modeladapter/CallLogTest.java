package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallLogTest {

    private static final Duration BUDGET = Duration.ofMillis(1);

    private final CallLog log = new CallLog();

    @Test
    void saysWhatAllButOneInTwentyStayBelow() {
        for (int call = 1; call <= 20; call++) {
            log.add(Duration.ofMillis(call).toNanos(), call > 18);
        }

        Pulse pulse = log.pulse(BUDGET);
        assertThat(pulse.slowMicros()).isEqualTo(19_000);
        assertThat(pulse.failedShare()).isEqualTo(0.1);
        assertThat(pulse.budgetUsed()).isEqualTo(19);
    }

    @Test
    void whoWasStoppedFailedOnlyWhereItTookMostOfTheTimeItself() {
        log.broke(Duration.ofNanos(400_000).toNanos(), true, BUDGET);
        assertThat(log.pulse(BUDGET).calls()).as("others took the time").isZero();

        log.broke(Duration.ofNanos(600_000).toNanos(), true, BUDGET);
        log.broke(0, false, BUDGET);
        assertThat(log.pulse(BUDGET)).isEqualTo(new Pulse(2, 2, 0, 1_000));
    }

    @Test
    void forgetsWhatIsLongAgo() {
        log.add(Duration.ofMinutes(1).toNanos(), true);
        for (int call = 0; call < 256; call++) {
            log.add(1_000, false);
        }

        assertThat(log.pulse(BUDGET)).isEqualTo(new Pulse(256, 0, 1, 1_000));
    }
}
