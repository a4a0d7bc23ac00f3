package io.caravanserai.app.trouble;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caravanserai.app.http.HubAnswer;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the embedded database is full. What cannot be kept is not accepted, what was accepted is kept. */
class FullDiskTest {

    /** Above the native libraries the hub unpacks. */
    private static final int LARGEST_FILE_KILOBYTES = 28_000;

    private static final int RECORDS = 400;
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

            accepted = acceptedUntilFull(hub);
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

    /** Bad signals are kept with all their bytes: nothing fills the database sooner. */
    private static int acceptedUntilFull(ChildHub hub) {
        for (int number = 0; number < 100; number++) {
            HubAnswer answer = hub.admin().post(DOOR, bad(number));
            if (answer.status() != 202) {
                assertThat(answer.expect(503).text()).contains("Send the same request again");
                return number;
            }
        }
        throw new AssertionError("The database was never full.");
    }

    private static Map<String, Object> browses() {
        return new Shopper(null, "C-DISK").browses("once");
    }

    private static String bad(int number) {
        Random random = new Random(number);
        return IntStream.range(0, RECORDS)
                .mapToObj(i ->
                        "{\"id\":\"bad-%d-%d\",\"type\":\"none\",\"x\":\"%s\"}".formatted(number, i, noise(random)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String noise(Random random) {
        return random.ints(NOISE, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Written beside and moved in, so that it is never read half. */
    private static void drop(Path home, Path file) throws IOException {
        String rows = "comment_id,platform,posted_at\n" + ("x," + "y".repeat(500) + ",not a time\n").repeat(3_000);
        Files.move(Files.writeString(home.resolve("bad.csv"), rows), file);
    }

    private static int quarantined(HubClient door) {
        return door.get("/api/v1/stats").json().path("quarantined").asInt();
    }
}
