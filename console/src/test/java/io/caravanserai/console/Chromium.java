package io.caravanserai.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** The browser installed on this machine; none is ever downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String MISSING =
            "No Chromium on the PATH (looked for %s). Install it, such as with: apt-get install chromium"
                    .formatted(NAMES);

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET));
    }

    static Chromium start() {
        return new Chromium(onPath().orElseThrow(() -> new IllegalStateException(MISSING)));
    }

    /** Missing is a failure in CI, where nobody would notice a skip, and a named skip on a developer's machine. */
    static ConditionEvaluationResult mayBeUsed() {
        if (onPath().isPresent() || System.getenv("CI") != null) {
            return ConditionEvaluationResult.enabled("There is a browser, or there has to be one.");
        }
        System.getLogger(Chromium.class.getName()).log(System.Logger.Level.WARNING, MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> onPath() {
        List<String> folders =
                Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
