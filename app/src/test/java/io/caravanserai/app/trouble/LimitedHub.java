package io.caravanserai.app.trouble;

import io.caravanserai.app.House;
import io.caravanserai.app.cli.Hub;
import io.caravanserai.app.http.RunningHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A real hub in a process whose files the operating system does not let grow beyond a size: its disk is full then. */
final class LimitedHub implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final int port;

    private LimitedHub(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static LimitedHub start(Path home, int largestFileKilobytes) {
        Path log = home.resolve("hub.log");
        int port = RunningHub.freePort();
        List<String> command = List.of(
                "bash",
                "-c",
                // The log is written by another process, so that it can tell what happened.
                "set -o pipefail; (ulimit -f \"$0\"; exec \"$@\") 2>&1 | cat > \"$LOG\"",
                String.valueOf(largestFileKilobytes),
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
            return new LimitedHub(process(home, log, port, command).start(), log, port);
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
                        "HUB_ZONE", "Asia/Shanghai",
                        "HUB_PORT", String.valueOf(port),
                        "HUB_KAFKA_PORT", String.valueOf(RunningHub.freePort()),
                        "HUB_ADMIN_PASSWORD", RunningHub.ADMIN_PASSWORD));
        return builder;
    }

    boolean isOpen() {
        try {
            return send(request("/api/v1/me").GET()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        byte[] credentials = ("admin:" + RunningHub.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
