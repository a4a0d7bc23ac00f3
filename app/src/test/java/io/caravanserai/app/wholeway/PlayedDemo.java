package io.caravanserai.app.wholeway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caravanserai.app.play.PlayReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The demo, played once for every test that looks at it.
 *
 * @param written the report as it stands in its file
 */
record PlayedDemo(Path home, PlayReport report, JsonNode written, EndState state) {

    /** The first test that asks waits for it. */
    static PlayedDemo once() {
        return Once.DEMO;
    }

    /** Thread-safe laziness (initialization on demand, Bloch, Effective Java, item 83). */
    private static final class Once {
        static final PlayedDemo DEMO = play();
    }

    private static PlayedDemo play() {
        Path home = temporary();
        PlayReport report = HubProcess.play(home, "demo");
        return new PlayedDemo(home, report, read(HubProcess.report(home)), EndStateReader.read(home));
    }

    private static JsonNode read(Path json) {
        try {
            return new JsonMapper().readTree(json.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            Path home = Files.createTempDirectory("hub-demo");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(home.toFile())));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
