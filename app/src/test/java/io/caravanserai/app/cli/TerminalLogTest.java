package io.caravanserai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.Test;

class TerminalLogTest {

    @Test
    void librariesAreHeardOnlyWhenTheyFail() throws JoranException {
        LoggerContext loggers = new LoggerContext();
        new ContextInitializer(loggers).autoConfig();

        assertThat(loggers.getLogger("ai.djl.util.cuda.CudaUtils").isWarnEnabled())
                .isFalse();
        assertThat(loggers.getLogger("ai.djl.util.Platform").isErrorEnabled()).isTrue();
        assertThat(loggers.getLogger("io.caravanserai.modeladapter.OnnxModels").isWarnEnabled())
                .isTrue();
    }
}
