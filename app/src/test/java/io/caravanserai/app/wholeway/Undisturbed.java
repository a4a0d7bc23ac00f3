package io.caravanserai.app.wholeway;

import java.nio.file.Path;
import java.util.Map;

/**
 * A play that nobody kills.
 *
 * @param phases nanoseconds that each phase took
 */
record Undisturbed(EndState state, Map<String, Long> phases) {

    static final String READING = "reading";
    static final String DECIDING = "to decide";
    static final String CARRYING_OUT = "carrying out";

    static Undisturbed play(Path home, String... arguments) {
        try (HubProcess hub = HubProcess.start(HubHome.onH2(home), arguments)) {
            hub.awaitReport();
            long end = System.nanoTime();
            long carryingOut = at(hub, CARRYING_OUT, end);
            long deciding = at(hub, DECIDING, carryingOut);
            Map<String, Long> phases = Map.of(
                    READING, deciding - at(hub, READING, end),
                    DECIDING, carryingOut - deciding,
                    CARRYING_OUT, end - carryingOut);
            return new Undisturbed(EndStateReader.read(home), phases);
        }
    }

    private static long at(HubProcess hub, String phase, long otherwise) {
        return hub.output().find(phase).map(HubOutput.Line::nanos).orElse(otherwise);
    }
}
