package io.caravanserai.app.trouble;

import io.caravanserai.app.House;
import io.caravanserai.app.cli.Hub;
import io.caravanserai.app.http.HubAddress;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.testkit.Daylight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real hub in a process of its own, to be killed. The operating system may be told not to let its files grow beyond a size:
 * its disk is full then.
 */
final class ChildHub implements HubAddress, AutoCloseable {

    private final Process process;
    private final Path log;
    private final int port;

    private ChildHub(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static ChildHub start(Path home) {
        return start(home, "unlimited", Map.of());
    }

    /** @param more settings added to those of every child */
    static ChildHub start(Path home, Map<String, String> more) {
        return start(home, "unlimited", more);
    }

    static ChildHub start(Path home, int largestFileKilobytes) {
        return start(home, String.valueOf(largestFileKilobytes), Map.of());
    }

    private static ChildHub start(Path home, String largestFile, Map<String, String> more) {
        Path log = home.resolve("hub.log");
        int port = RunningHub.freePort();
        List<String> command = List.of(
                "bash",
                "-c",
                // The log is written by another process, so that it can tell what happened.
                "set -o pipefail; (ulimit -f \"$0\"; exec \"$@\") 2>&1 | cat > \"$LOG\"",
                largestFile,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Hub.class.getName(),
                "start");
        try {
            Files.createDirectories(home);
            ProcessBuilder builder = process(home, log, port, command);
            builder.environment().putAll(more);
            return new ChildHub(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException("The hub's process could not be started.", e);
        }
    }

    private static ProcessBuilder process(Path home, Path log, int port, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        builder.environment()
                .putAll(Map.of(
                        "LOG", log.toString(),
                        "HUB_HOME", home.toString(),
                        "HUB_ASSETS", House.ROOT.toString(),
                        "HUB_ZONE", Daylight.zone(),
                        "HUB_PORT", String.valueOf(port),
                        "HUB_KAFKA_PORT", String.valueOf(RunningHub.freePort()),
                        "HUB_ADMIN_PASSWORD", RunningHub.ADMIN_PASSWORD));
        return builder;
    }

    @Override
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port).resolve(path);
    }

    HubClient admin() {
        return new HubClient(this, "admin", RunningHub.ADMIN_PASSWORD);
    }

    boolean isOpen() {
        try {
            return admin().get("/api/v1/me").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** From now on none of its files may grow beyond that, as if the disk had filled up meanwhile. */
    void limitFiles(int bytes) {
        String java = process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .map(child -> String.valueOf(child.pid()))
                .findFirst()
                .orElseThrow();
        try {
            int exit = new ProcessBuilder("prlimit", "--pid", java, "--fsize=" + bytes)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("prlimit ended with %d".formatted(exit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Maybe prlimit (util-linux) is not installed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: with a full disk nothing could be tidied up anyway. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
