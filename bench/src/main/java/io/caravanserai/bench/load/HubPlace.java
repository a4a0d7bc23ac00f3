package io.caravanserai.bench.load;

import io.caravanserai.testkit.Daylight;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A home of its own and free ports for one hub. */
record HubPlace(Path home, int port, int kafkaPort, String password) {

    static HubPlace free() throws IOException {
        return new HubPlace(
                Files.createTempDirectory("hub-bench"),
                freePort(),
                freePort(),
                UUID.randomUUID().toString());
    }

    String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    Path log() {
        return home.resolve("hub.log");
    }

    void describe(Map<String, String> environment) {
        environment.put("HUB_HOME", home.toString());
        environment.put("HUB_PORT", String.valueOf(port));
        environment.put("HUB_KAFKA_PORT", String.valueOf(kafkaPort));
        environment.put("HUB_ADMIN_PASSWORD", password);
        environment.put("HUB_ZONE", Daylight.zone());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
