package io.caravanserai.app.wholeway;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caravanserai.app.House;
import io.caravanserai.app.cli.Hub;
import io.caravanserai.app.play.PlayReport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real hub in a process of its own, that can be killed. */
final class HubProcess implements AutoCloseable {

    /** The zone of the examples. */
    static final String ZONE = "Asia/Shanghai";

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Process process;
    private final HubOutput output;
    private final Path report;

    private HubProcess(Process process, Path report) {
        this.process = process;
        this.report = report;
        this.output = new HubOutput(process.getInputStream());
    }

    /** Plays to the end; an exit code other than 0 fails with all that the hub said. */
    static PlayReport play(Path home, String... arguments) {
        return play(HubHome.onH2(home), arguments);
    }

    static PlayReport play(HubHome home, String... arguments) {
        try (HubProcess hub = start(home, arguments)) {
            return hub.awaitReport();
        }
    }

    /** @param home state that an earlier hub may have left */
    static HubProcess start(HubHome home, String... arguments) {
        Path report = report(home.folder());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                "-cp",
                classPath(),
                Hub.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--exit", "--report", report.toString()));
        try {
            return new HubProcess(process(home, command).start(), report);
        } catch (IOException e) {
            throw new UncheckedIOException("The hub's process could not be started.", e);
        }
    }

    /** Where a play in this home wrote its report. */
    static Path report(Path home) {
        return home.resolve("report.json");
    }

    private static ProcessBuilder process(HubHome home, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.folder().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        builder.environment().putAll(home.settings());
        builder.environment()
                .putAll(Map.of(
                        "HUB_ASSETS", House.ROOT.toString(),
                        "HUB_ZONE", ZONE,
                        "HUB_PORT", freePort(),
                        "HUB_KAFKA_PORT", freePort()));
        return builder;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HubOutput output() {
        return output;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    PlayReport awaitReport() {
        int exit = awaitExit();
        if (exit != 0) {
            throw new AssertionError("The hub ended with %d and said:%n%s".formatted(exit, output.text()));
        }
        try {
            return new JsonMapper().readValue(report.toFile(), PlayReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int awaitExit() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(
                        "The hub did not end within %s and said:%n%s".formatted(LONGEST, output.text()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        output.awaitEnd();
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
