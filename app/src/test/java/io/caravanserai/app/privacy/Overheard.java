package io.caravanserai.app.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Everything the hub logs while it is open: the house at DEBUG, its libraries at INFO; texts, key-values and causes. */
final class Overheard implements AutoCloseable {

    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger house = logger("io.caravanserai");
    private final Level rootBefore = root.getLevel();
    private final Level houseBefore = house.getLevel();
    private final Ear ear = new Ear();

    Overheard() {
        ear.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        ear.start();
        root.addAppender(ear);
        root.setLevel(Level.INFO);
        house.setLevel(Level.DEBUG);
    }

    List<String> lines() {
        return new ArrayList<>(ear.lines);
    }

    @Override
    public void close() {
        root.detachAppender(ear);
        root.setLevel(rootBefore);
        house.setLevel(houseBefore);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private static final class Ear extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            IThrowableProxy cause = event.getThrowableProxy();
            lines.add("%s %s %s %s"
                    .formatted(
                            event.getLoggerName(),
                            event.getFormattedMessage(),
                            event.getKeyValuePairs(),
                            cause == null ? "" : ThrowableProxyUtil.asString(cause)));
        }
    }
}
