package io.caravanserai.app.trouble;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caravanserai.app.http.HubAnswer;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import io.caravanserai.testkit.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the database or of the broker is full. What cannot be kept is not accepted, what was accepted is kept. */
class FullDiskTest {

    /** Above the native libraries the hub unpacks. */
    private static final int LARGEST_FILE_KILOBYTES = 28_000;

    /** For the embedded broker's log, once the hub has unpacked and created what it needs. */
    private static final int LARGEST_LOG_BYTES = 3_000_000;

    private static final int RECORDS = 400;
    private static final int LONGEST_VALUE = 200;
    private static final int NOISE = 2_500;
    private static final String DOOR = "/api/v1/events/hub-events";

    @Test
    void acceptsNothingItCannotKeepAndKeepsWhatItAccepted(@TempDir Path home) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox/social-comments-file"));
        Path dropped = inbox.resolve("bad.csv");
        int accepted;
        String refused;
        try (ChildHub hub = ChildHub.start(home, LARGEST_FILE_KILOBYTES)) {
            await().atMost(240, SECONDS).until(hub::isOpen);
            String event = new JsonMapper().writeValueAsString(List.of(browses()));
            hub.admin().post(DOOR, event).expect(202);

            accepted = acceptedUntilFull(hub, FullDiskTest::bad);
            refused = bad(accepted);
            drop(home, dropped);
            await().atMost(60, SECONDS)
                    .until(() -> hub.admin().post(DOOR, refused).status() == 503);

            assertThat(hub.log()).contains("Free space on its disk");
            assertThat(dropped).exists();
        }

        try (RunningHub hub = RunningHub.start(home, Map.of())) {
            HubClient door = hub.admin();
            assertThat(quarantined(door)).isGreaterThanOrEqualTo(accepted * RECORDS);
            assertThat(door.post(DOOR, refused).status()).isEqualTo(202);
            await().atMost(240, SECONDS).untilAsserted(() -> {
                assertThat(new Shopper(door, "C-DISK").timeline()).hasSize(1);
                assertThat(dropped).doesNotExist();
            });
        }
    }

    /** The database is another server's, so that the kernel refuses the broker's writes alone. */
    @Test
    void acceptsNothingTheBrokerCannotWriteAndKeepsWhatItAccepted(@TempDir Path home) throws IOException {
        Map<String, String> postgres = Map.of(
                "HUB_DB_URL", TestPostgres.freshDatabase(), "HUB_DB_USER", "postgres", "HUB_DB_PASSWORD", "postgres");
        Path inbox = Files.createDirectories(home.resolve("inbox/social-comments-file"));
        Path dropped = inbox.resolve("good.csv");
        int accepted;
        try (ChildHub hub = ChildHub.start(home, postgres)) {
            await().atMost(240, SECONDS).until(hub::isOpen);
            hub.limitFiles(LARGEST_LOG_BYTES);
            accepted = acceptedUntilFull(hub, FullDiskTest::good);
            moveIn(home, dropped, "comment_id,platform,user_id,posted_at,text\nS-1,weibo,u-1,2026-03-01 10:00,一般\n");

            assertThat(accepted).isPositive();
            assertThat(hub.log())
                    .contains("The embedded broker cannot write its log any more")
                    .contains("Free space on the disk of its folder, then start the hub again");
            hub.admin().post(DOOR, good(accepted)).expect(503);
            assertThat(dropped).exists();
        }

        try (RunningHub hub = RunningHub.start(home, postgres)) {
            HubClient door = hub.admin();
            door.post(DOOR, good(accepted)).expect(202);
            await().atMost(240, SECONDS).until(() -> events(door) == (accepted + 1) * RECORDS + 1);
            assertThat(dropped).doesNotExist();
        }
    }

    private static int acceptedUntilFull(ChildHub hub, IntFunction<String> signals) {
        for (int number = 0; number < 100; number++) {
            HubAnswer answer = hub.admin().post(DOOR, signals.apply(number));
            if (answer.status() != 202) {
                assertThat(answer.expect(503).text()).contains("Send the same request again");
                return number;
            }
        }
        throw new AssertionError("The disk was never full.");
    }

    private static Map<String, Object> browses() {
        return new Shopper(null, "C-DISK").browses("once");
    }

    /** Bad signals are kept with all their bytes: nothing fills the database sooner. */
    private static String bad(int number) {
        Random random = new Random(number);
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> "{\"id\":\"bad-%d-%d\",\"type\":\"none\",\"x\":\"%s\"}"
                        .formatted(number, i, noise(random, NOISE)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Each of a customer of its own. */
    private static String good(int number) {
        Random random = new Random(number);
        return IntStream.range(0, RECORDS)
                .mapToObj(i ->
                        """
                        {"id": "good-%1$d-%2$d", "type": "browse", "time": "2026-03-01T10:00:00Z",
                         "identifiers": [{"namespace": "crm", "value": "C-%1$d-%2$d"}],
                         "data": {"step": "browse", "product_id": "%3$s", "category": "%4$s"}}"""
                                .formatted(number, i, noise(random, LONGEST_VALUE), noise(random, LONGEST_VALUE)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String noise(Random random, int letters) {
        return random.ints(letters, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void drop(Path home, Path file) throws IOException {
        String rows = "comment_id,platform,posted_at\n" + ("x," + "y".repeat(500) + ",not a time\n").repeat(3_000);
        moveIn(home, file, rows);
    }

    /** Written beside, so that it is never read half. */
    private static void moveIn(Path home, Path file, String rows) throws IOException {
        Files.move(Files.writeString(home.resolve("beside.csv"), rows), file);
    }

    private static int events(HubClient door) {
        return door.get("/api/v1/stats").json().path("events").asInt();
    }

    private static int quarantined(HubClient door) {
        return door.get("/api/v1/stats").json().path("quarantined").asInt();
    }
}
