package io.caravanserai.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a play, three times, and the same command again. */
class CrashTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Kept clear of a phase's end, so that there is something left to kill. */
    private static final double LATEST = 0.7;

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void killedThreeTimesComesToTheSameAsUndisturbed(@TempDir Path home) {
        System.out.printf("Crashes with -Dcrash.seed=%d%n", seed);
        PlayedDemo demo = PlayedDemo.once();

        killDuring(PlayedDemo.READING, home, demo);
        killDuring(PlayedDemo.DECIDING, home, demo);
        killDuring(PlayedDemo.CARRYING_OUT, home, demo);
        HubProcess.play(home, "demo");

        assertSame(EndStateReader.read(home), demo.state());
    }

    private void killDuring(String phase, Path home, PlayedDemo demo) {
        long after = (long) (Objects.requireNonNull(demo.phases().get(phase)) * LATEST * random.nextDouble());
        try (HubProcess hub = HubProcess.start(home, "demo")) {
            await().atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> isPast(hub, phase, after) || !hub.isAlive());
            System.out.printf("  killed %d ms into %s%n", after / 1_000_000, phase);
            assertThat(hub.isAlive()).as("still %s:%n%s", phase, hub.output().text()).isTrue();
            hub.kill();
        }
    }

    private static boolean isPast(HubProcess hub, String phase, long after) {
        return hub.output()
                .find(phase)
                .filter(line -> System.nanoTime() - line.nanos() >= after)
                .isPresent();
    }

    /** Part by part, so that a difference is told by its name. */
    private static void assertSame(EndState found, EndState expected) {
        assertThat(found.decisions()).isEqualTo(expected.decisions());
        assertThat(found.customers()).isEqualTo(expected.customers());
        assertThat(found.contacts()).isEqualTo(expected.contacts());
        assertThat(found.sends()).isEqualTo(expected.sends());
        assertThat(found.messages()).isEqualTo(expected.messages());
        assertThat(found.processes()).isEqualTo(expected.processes());
        assertThat(found).isEqualTo(expected);
    }
}
