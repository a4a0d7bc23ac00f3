package io.caravanserai.app.broker;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {

    /** Kafka halts its process when its disk is full; without our answer this test would end with its JVM. */
    @Test
    void aBrokerThatCannotWriteDoesNotEndTheHub() {
        EmbeddedBroker.stayWithoutBroker(Path.of("kafka"));

        assertThatCode(() -> Exit.halt(1, "all log dirs have failed")).doesNotThrowAnyException();
    }
}
