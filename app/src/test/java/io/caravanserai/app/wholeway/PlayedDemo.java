package io.caravanserai.app.wholeway;

import io.caravanserai.app.play.PlayReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The demo, played once without a disturbance, for every test that looks at it.
 *
 * @param phases nanoseconds that each phase took
 */
record PlayedDemo(Path home, PlayReport report, EndState state, Map<String, Long> phases) {

    static final String READING = "reading";
    static final String DECIDING = "deciding";
    static final String CARRYING_OUT = "carrying out";

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
        try (HubProcess hub = HubProcess.start(home, "demo")) {
            PlayReport report = hub.awaitReport();
            long end = System.nanoTime();
            Map<String, Long> phases = new LinkedHashMap<>();
            long deciding = at(hub, DECIDING, end);
            long carrying = at(hub, CARRYING_OUT, end);
            phases.put(READING, deciding - at(hub, READING, end));
            phases.put(DECIDING, carrying - deciding);
            phases.put(CARRYING_OUT, end - carrying);
            return new PlayedDemo(home, report, EndStateReader.read(home), phases);
        }
    }

    private static long at(HubProcess hub, String phase, long otherwise) {
        return hub.output().find(phase).map(HubOutput.Line::nanos).orElse(otherwise);
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
