package io.caravanserai.app.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.profile.HubUsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The first password of the house: made at the first start, shown once, kept nowhere. */
@ExtendWith(OutputCaptureExtension.class)
class AdminPasswordTest {

    private static final Pattern SHOWN = Pattern.compile("user admin, password (\\S+)");
    private static final String CHOSEN = "chosen-by-the-operator";

    @Test
    void isShownOnceKeptNowhereAndReplacedByTheOperatorsOwn(@TempDir Path home, CapturedOutput said) {
        RunningHub first = start(home, "");
        String generated = shown(said.getAll()).get(0);
        try (Closing ignored = first::stop) {
            enters(first, generated, 200);
            assertThat(first.part(HubUsers.class).find("admin").orElseThrow().passwordHash())
                    .startsWith("$2a$");
        }
        assertThat(readableFiles(home, generated)).isEmpty();

        RunningHub second = start(home, "");
        try (Closing ignored = second::stop) {
            enters(second, generated, 200);
        }
        assertThat(shown(said.getAll())).containsExactly(generated);

        RunningHub third = start(home, CHOSEN);
        try (Closing ignored = third::stop) {
            enters(third, CHOSEN, 200);
            enters(third, generated, 401);
        }
        assertThat(said.getAll()).doesNotContain(CHOSEN).containsOnlyOnce(generated);
    }

    private static RunningHub start(Path home, String password) {
        return RunningHub.start(home, Map.of("HUB_ADMIN_PASSWORD", password));
    }

    private static void enters(RunningHub hub, String password, int status) {
        new HubClient(hub, "admin", password).get("/api/v1/users").expect(status);
    }

    private static List<String> shown(String said) {
        return SHOWN.matcher(said).results().map(found -> found.group(1)).toList();
    }

    private static List<Path> readableFiles(Path home, String password) {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.resolve("assets")))
                    .filter(file -> tells(file, password))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tells(Path file, String password) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.contains(password) || text.replace("\0", "").contains(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hub that stops and leaves its home. */
    private interface Closing extends AutoCloseable {
        @Override
        void close();
    }
}
