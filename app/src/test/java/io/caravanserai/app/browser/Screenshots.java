package io.caravanserai.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.caravanserai.app.House;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Takes the pictures of the README from a hub that has just played the demo. Run it when a page changes its looks. */
final class Screenshots {

    private static final Path IMAGES = House.ROOT.resolve("docs/images");
    private static final Pattern SOME = Pattern.compile("^[1-9][\\d.k]*$");
    private static final int WIDTH = 1280;
    private static final int LOW = 620;
    private static final double PATIENCE = 60_000;

    private final RunningHub hub;
    private final Chromium chromium;

    private Screenshots(RunningHub hub, Chromium chromium) {
        this.hub = hub;
        this.chromium = chromium;
    }

    public static void main(String[] args) {
        Path examples = House.ROOT.resolve("examples");
        try (RunningHub hub = RunningHub.played(
                        examples.resolve("demo"),
                        examples.resolve("one-customer-day"),
                        examples.resolve("consent-withdrawn"));
                Chromium chromium = new Chromium()) {
            new Screenshots(hub, chromium).take();
        }
        System.exit(0);
    }

    private void take() {
        String decision = "/console/decision.html?id=" + complaintOf("crm:C-DAY");
        console("en-GB", decision, "decision-en.png");
        console("zh-CN", decision, "decision-zh.png");
        console("en-GB", "/console/index.html", "overview.png");
        cockpit();
        tasklist();
    }

    private void console(String language, String address, String file) {
        admin(language).open(address).settled().screenshot(into(file));
    }

    private void cockpit() {
        Page page =
                admin("en-GB").open("/camunda/app/cockpit/default/#/dashboard").page();
        page.setViewportSize(WIDTH, LOW);
        shown(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(SOME))
                .first());
        page.waitForTimeout(3_000); // its rings fill slowly
        page.screenshot(into("cockpit.png"));
    }

    private void tasklist() {
        Page page = admin("en-GB").open("/camunda/app/tasklist/default/").page();
        Locator task = page.getByText("Call the customer").first();
        shown(task);
        task.click();
        shown(page.locator("#response"));
        page.screenshot(into("tasklist.png"));
    }

    private Person admin(String language) {
        return new Person(hub, chromium.laptop(language)).loggedIn("admin", RunningHub.ADMIN_PASSWORD);
    }

    private String complaintOf(String identifier) {
        HubClient app = hub.admin();
        return app.items("/api/v1/decisions?customer=" + app.customer(identifier)).findParents("trigger_type").stream()
                .filter(line -> line.path("trigger_type").asText().equals("complaint"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static void shown(Locator locator) {
        locator.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private static Page.ScreenshotOptions into(String file) {
        return new Page.ScreenshotOptions().setPath(IMAGES.resolve(file));
    }
}
