package io.caravanserai.app.http;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** On the embedded file. */
class TablesStoryOnH2Test extends TablesStory {

    TablesStoryOnH2Test() {
        super(RunningHub.start(Map.of()));
    }

    @AfterAll
    void close() {
        hub.close();
    }
}
