package io.caravanserai.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * The log of commands that start no hub, found by Logback itself: what a library fails at, beside the command's own words.
 * Without it Logback prints everything. A starting hub puts {@code application.yaml} in its place.
 */
public final class TerminalLog extends ContextAwareBase implements Configurator {

    private static final String PATTERN = "%-5level %logger{28} %msg %kvp%n";

    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
        loggers.getLogger("io.caravanserai").setLevel(Level.WARN);
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(errorStream(loggers));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> errorStream(LoggerContext loggers) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(loggers);
        encoder.setPattern(PATTERN);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(loggers);
        appender.setName("terminal");
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
