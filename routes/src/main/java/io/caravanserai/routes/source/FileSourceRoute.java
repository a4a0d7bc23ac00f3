package io.caravanserai.routes.source;

import io.caravanserai.routes.intake.IntakeSummary;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.model.RouteDefinition;

/**
 * Watches a folder. A file is taken once it has not changed for a while, read in the order of names, and moved to
 * {@code done} only after its events are on the stream; one with damaged bytes moves to {@code .quarantine}.
 */
final class FileSourceRoute extends SourceRoute {

    private static final String MOVE_TO = "moveTo";
    private static final String DAMAGED = ".quarantine";

    FileSourceRoute(Source source) {
        super(source);
    }

    /** Camel would make a folder of any name; a file in its place is said here. */
    @Override
    void probe() throws IOException {
        Path folder = Path.of(source.settings().text("folder"));
        Files.createDirectories(folder);
        if (!Files.isReadable(folder)) {
            throw new IOException("The folder (%s) cannot be read.".formatted(folder));
        }
    }

    @Override
    RouteDefinition begin() {
        return from(endpoint()).routeId(source.routeId()).autoStartup(false).process(this::take);
    }

    private FileEndpoint endpoint() {
        FileEndpoint endpoint = getContext()
                .getEndpoint(
                        new EndpointAddress("file:" + Path.of(source.settings().text("folder")))
                                .with("antInclude", source.settings().text("include"))
                                .with("readLock", "changed")
                                .with(
                                        "readLockMinAge",
                                        source.settings().duration("settled").toMillis())
                                .with("readLockMarkerFile", false)
                                .with("readLockLoggingLevel", "DEBUG")
                                .with("move", "${exchangeProperty." + MOVE_TO + "}/${file:onlyname}")
                                .with("sortBy", "file:name")
                                .with("maxMessagesPerPoll", 50)
                                .with("eagerMaxMessagesPerPoll", false)
                                .with(
                                        "delay",
                                        source.settings().duration("every").toMillis())
                                .with("initialDelay", 0)
                                .with("backoffErrorThreshold", PollGauge.FAILURES_BEFORE_BACK_OFF)
                                .with("backoffMultiplier", PollGauge.BACK_OFF_POLLS)
                                .toString(),
                        FileEndpoint.class);
        endpoint.setPollStrategy(new PollGauge(source.gauge()));
        return endpoint;
    }

    private void take(Exchange exchange) throws Exception {
        File file = exchange.getMessage().getMandatoryBody(File.class);
        IntakeSummary summary = patiently(() -> read(file));
        exchange.setProperty(MOVE_TO, summary.complete() ? source.settings().text("done") : DAMAGED);
    }

    private IntakeSummary read(File file) throws Exception {
        try (InputStream content = Files.newInputStream(file.toPath())) {
            return receive(content, file.getName());
        }
    }
}
