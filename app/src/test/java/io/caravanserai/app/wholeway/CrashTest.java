package io.caravanserai.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a play, and the same command again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Kept clear of a phase's end, so that there is something left to kill. */
    private static final double LATEST = 0.6;

    @TempDir
    private static Path folder;

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private String[] play;
    private Undisturbed undisturbed;

    @BeforeAll
    void playUndisturbed() throws IOException {
        System.out.printf("Crashes with -Dcrash.seed=%d%n", seed);
        play = new String[] {"play", EighthOfTheDemo.in(folder.resolve("play"))};
        undisturbed = Undisturbed.play(Files.createDirectory(folder.resolve("undisturbed")), play);
    }

    @Test
    void killedThreeTimesComesToTheSameAsUndisturbed() throws IOException {
        HubHome home = HubHome.onH2(Files.createDirectory(folder.resolve("killed")));

        killDuring(Undisturbed.READING, home);
        killDuring(Undisturbed.DECIDING, home);
        killDuring(Undisturbed.CARRYING_OUT, home);
        HubProcess.play(home, play);

        assertSame(EndStateReader.read(home), undisturbed.state());
    }

    @Test
    void killedOnPostgresComesToTheSameAsUndisturbedOnH2() throws IOException {
        HubHome home = HubHome.onPostgres(Files.createDirectory(folder.resolve("postgres")));

        killDuring(Undisturbed.DECIDING, home);
        HubProcess.play(home, play);

        assertSame(EndStateReader.read(home), undisturbed.state());
    }

    private void killDuring(String phase, HubHome home) {
        long took = Objects.requireNonNull(undisturbed.phases().get(phase));
        long after = (long) (took * LATEST * random.nextDouble());
        try (HubProcess hub = HubProcess.start(home, play)) {
            await().atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> isPast(hub, phase, after) || !hub.isAlive());
            System.out.printf("  kill -9, %d ms into %s%n", after / 1_000_000, phase);
            assertThat(hub.isAlive())
                    .as("killed while %s:%n%s", phase, hub.output().text())
                    .isTrue();
            hub.kill();
        }
    }

    private static boolean isPast(HubProcess hub, String phase, long after) {
        return hub.output()
                .find(phase)
                .or(() -> hub.output().find(Undisturbed.CARRYING_OUT))
                .filter(line -> System.nanoTime() - line.nanos() >= after)
                .isPresent();
    }

    /** Part by part, so that a difference is told by its name. */
    private static void assertSame(EndState found, EndState expected) {
        assertThat(found.decisions()).isNotEmpty().isEqualTo(expected.decisions());
        assertThat(found.customers()).isNotEmpty().isEqualTo(expected.customers());
        assertThat(found.contacts()).isNotEmpty().isEqualTo(expected.contacts());
        assertThat(found.sends()).isNotEmpty().isEqualTo(expected.sends());
        assertThat(found.messages()).isNotEmpty().isEqualTo(expected.messages());
        assertThat(found.processes()).isNotEmpty().isEqualTo(expected.processes());
        assertThat(found).isEqualTo(expected);
    }
}
