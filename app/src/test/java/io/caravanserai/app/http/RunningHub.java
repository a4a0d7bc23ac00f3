package io.caravanserai.app.http;

import io.caravanserai.app.HubApplication;
import io.caravanserai.app.play.Player;
import io.caravanserai.app.settings.AbsentModels;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.testkit.Daylight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A whole hub in this JVM, on free ports, with a home and assets of its own. */
public final class RunningHub implements HubAddress, AutoCloseable {

    /** The password every test hub is given; the product has no default. */
    public static final String ADMIN_PASSWORD = "a-password-of-the-tests";

    private final ConfigurableApplicationContext context;
    private final HubSettings settings;
    private final Assets assets;

    private RunningHub(ConfigurableApplicationContext context, HubSettings settings, Assets assets) {
        this.context = context;
        this.settings = settings;
        this.assets = assets;
    }

    /** One for all tests that do no harm, started when first asked for. */
    public static RunningHub shared() {
        return Shared.HUB;
    }

    /** @param more settings added to those of every test hub */
    public static RunningHub start(Map<String, String> more) {
        return start(temporary(), more);
    }

    /** Starts on a home that an earlier hub may have used. */
    public static RunningHub start(Path home, Map<String, String> more) {
        Path folder = home.resolve("assets");
        Assets assets = Files.exists(folder) ? new Assets(folder) : Assets.copiedInto(folder);
        HubSettings settings = HubSettings.from(environment(home, more));
        return new RunningHub(HubApplication.live(settings), settings, assets);
    }

    /** Plays recorded signals and then opens the doors, as the command line does. */
    public static RunningHub played(Path... folders) {
        Path home = temporary();
        Assets assets = Assets.copiedInto(home.resolve("assets"));
        HubSettings settings = HubSettings.from(environment(home, Map.of()));
        RunningHub hub = new RunningHub(HubApplication.playing(settings, AbsentModels.NONE), settings, assets);
        Player player = hub.part(Player.class);
        player.play(List.of(folders), null);
        player.openTheDoors();
        return hub;
    }

    public static Path temporary() {
        try {
            return Files.createTempDirectory("hub-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + settings.port()).resolve(path);
    }

    public HubClient admin() {
        return new HubClient(this, "admin", ADMIN_PASSWORD);
    }

    public HubClient stranger() {
        return new HubClient(this, "", "");
    }

    /** Somebody new with exactly these roles. */
    public HubClient user(String name, String... roles) {
        String password = "password-of-" + name;
        admin().post("/api/v1/users", Map.of("user", name, "password", password, "roles", roles))
                .expect(201);
        return new HubClient(this, name, password);
    }

    public Assets assets() {
        return assets;
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** All there are of a kind. */
    public <T> Collection<T> parts(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Closes the house and leaves its home for the next one. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        stop();
        deleteHome();
    }

    private void deleteHome() {
        FileSystemUtils.deleteRecursively(settings.home().toFile());
    }

    private static Map<String, String> environment(Path home, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HUB_PORT", String.valueOf(freePort()),
                "HUB_KAFKA_PORT", String.valueOf(freePort()),
                "HUB_HOME", home.toString(),
                "HUB_ASSETS", home.resolve("assets").toString(),
                "HUB_ZONE", Daylight.zone(),
                "HUB_MODELS_EXPLAIN_PERCENT", "100",
                "HUB_ADMIN_PASSWORD", ADMIN_PASSWORD));
        environment.putAll(more);
        return environment;
    }

    private static final class Shared {
        static final RunningHub HUB = start(Map.of());

        static {
            SpringApplication.getShutdownHandlers().add(HUB::deleteHome);
        }
    }
}
