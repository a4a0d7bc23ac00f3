package io.caravanserai.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EmbeddedBrokerTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(EmbeddedBroker.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void listenNoLonger() {
        log.detachAppender(said);
    }

    /** Kafka halts its process when its disk is full; without our answer this test would end with its JVM. */
    @Test
    void aBrokerThatCannotWriteSaysWhatToDoAndDoesNotEndTheHub() {
        EmbeddedBroker.stayWithoutBroker(Path.of("kafka"));

        assertThatCode(() -> Exit.halt(1, "all log dirs have failed")).doesNotThrowAnyException();

        assertThat(said.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage())
                    .contains(
                            "no signal is accepted from now on", "Free space on the disk", "nothing accepted is lost");
            assertThat(line.getKeyValuePairs())
                    .extracting(fact -> fact.key + "=" + fact.value)
                    .containsExactly("folder=kafka");
        });
    }
}
