package io.caravanserai.app.cli;

import io.caravanserai.app.HubApplication;
import io.caravanserai.app.settings.HubSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Opens a hub on an empty home of its own and closes it again. The build runs it once, so that Java can keep an archive of
 * the classes a start needs.
 */
@Command(name = "rehearse", hidden = true, description = "Open and close an empty hub.")
final class RehearseCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Path home = Files.createTempDirectory("hub-rehearsal");
        try {
            HubApplication.live(HubSettings.from(environment(home))).close();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        return CommandLine.ExitCode.OK;
    }

    /** Nothing of the operator's, but the assets. */
    private static Map<String, String> environment(Path home) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("HUB_ASSETS", System.getenv().getOrDefault("HUB_ASSETS", "."));
        environment.put("HUB_HOME", home.toString());
        environment.put("HUB_PORT", String.valueOf(freePort()));
        environment.put("HUB_KAFKA_PORT", String.valueOf(freePort()));
        environment.put("HUB_ADMIN_PASSWORD", UUID.randomUUID().toString());
        return environment;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
