package io.caravanserai.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** The browser installed on this machine; none is ever downloaded. */
final class Chromium implements AutoCloseable {

    private static final String ZONE = "Asia/Shanghai";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(WhereChromiumIs.program())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** A laptop with nobody logged in. */
    BrowserContext laptop(String locale) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId(ZONE)
                .setViewportSize(WIDTH, HEIGHT));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
