package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Signal.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The real hub in a process of its own, with a home that is gone afterwards. */
final class RunningHub implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int STOP_SECONDS = 60;

    private final HubPlace place;
    private final Process process;
    private final HubApi api;

    private RunningHub(HubPlace place, Process process) {
        this.place = place;
        this.process = process;
        this.api = new HubApi("http://127.0.0.1:" + place.port(), place.password());
    }

    /** Returns once the sources of the load are up. */
    static RunningHub start(List<String> javaOptions, Map<String, String> environment) {
        try {
            HubPlace place = HubPlace.free();
            Path root = Path.of(System.getProperty("hub.root", "."))
                    .toAbsolutePath()
                    .normalize();
            ProcessBuilder builder = new ProcessBuilder(command(root, javaOptions))
                    .redirectErrorStream(true)
                    .redirectOutput(place.log().toFile());
            builder.environment().putAll(environment);
            builder.environment().put("HUB_ASSETS", root.toString());
            place.describe(builder.environment());
            return new RunningHub(place, builder.start()).opened();
        } catch (IOException e) {
            throw new UncheckedIOException("The hub could not be started. Maybe build it first.", e);
        }
    }

    HubApi api() {
        return api;
    }

    String kafka() {
        return place.kafka();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            FileSystemUtils.deleteRecursively(place.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RunningHub opened() {
        try {
            Until.within(LONGEST_START, this::hasOpenSources);
            return this;
        } catch (IllegalStateException inVain) {
            process.destroyForcibly();
            throw new IllegalStateException("The hub did not open. Maybe %s says why.".formatted(place.log()), inVain);
        }
    }

    private boolean hasOpenSources() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The hub stopped while it started.");
        }
        return Stream.of(Source.values()).allMatch(source -> api.isOpen(source.connector()));
    }

    private static List<String> command(Path root, List<String> javaOptions) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = root.resolve("app/target/caravanserai-hub.jar");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString(), "start"));
        return command;
    }
}
