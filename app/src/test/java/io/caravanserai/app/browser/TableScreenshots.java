package io.caravanserai.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.caravanserai.app.House;
import io.caravanserai.app.http.RunningHub;
import java.nio.file.Path;
import java.util.List;

/** Takes the pictures of docs/how-to/edit-a-decision-table from a hub that has just played the demo. */
final class TableScreenshots {

    private static final Path IMAGES = House.ROOT.resolve("docs/images");
    private static final String COLUMN = "average_order_365d";
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 760;
    private static final int LIST = 560;
    private static final double PATIENCE = 120_000;

    private final RunningHub hub;
    private final Chromium chromium;

    private TableScreenshots(RunningHub hub, Chromium chromium) {
        this.hub = hub;
        this.chromium = chromium;
    }

    public static void main(String[] args) {
        try (RunningHub hub = RunningHub.played(House.ROOT.resolve("examples/demo"));
                Chromium chromium = new Chromium()) {
            new TableScreenshots(hub, chromium).take();
        }
        System.exit(0);
    }

    private void take() {
        String draft = edited();
        for (String language : List.of("en-GB", "zh-CN")) {
            pictures(admin(language), draft, language.substring(0, 2));
        }
    }

    /** A draft with one changed cell; answers its address. */
    private String edited() {
        Person admin = admin("en-GB");
        TablePage table =
                new TablePage(admin).openedFromTheList("Cross-sell offers").changed();
        table.type("R001", COLUMN, "200..500");
        shown(table.part("saved").getByText("Saved", new Locator.GetByTextOptions().setExact(true)));
        return admin.page().url().replaceFirst(".*(?=/console/)", "");
    }

    private void pictures(Person admin, String draft, String language) {
        admin.open("/console/tables.html")
                .settled()
                .screenshot(into("tables-list", language).setClip(0, 0, WIDTH, LIST));
        admin.open(draft).settled();
        TablePage table = new TablePage(admin);
        table.cell("R001", COLUMN).click();
        admin.page().screenshot(into("tables-grid", language));
        table.panel("check");
        runs(admin.page(), "[data-part=findings] *", "tables-check", language);
        table.panel("cases");
        admin.page().locator("[role=tabpanel] button.main").click();
        shown(admin.page().locator("[data-part=cases] .tag").first());
        table.panel("replay");
        admin.page().locator("[data-part=replay]").evaluate("earlier => earlier.replaceChildren()");
        runs(admin.page(), "[data-part=replay] canvas", "tables-replay", language);
        table.panel("approval");
        panel(admin.page(), "tables-publish", language);
    }

    private static void runs(Page page, String outcome, String picture, String language) {
        page.locator("[role=tabpanel] button.main").first().click();
        shown(page.locator(outcome).first());
        page.locator(".panels progress")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        panel(page, picture, language);
    }

    private static void panel(Page page, String picture, String language) {
        page.waitForTimeout(1_500);
        page.locator(".panels").evaluate("panel => panel.scrollIntoView()");
        page.screenshot(into(picture, language));
    }

    private Person admin(String language) {
        Person admin = new Person(hub, chromium.laptop(language)).loggedIn("admin", RunningHub.ADMIN_PASSWORD);
        admin.page().setViewportSize(WIDTH, HEIGHT);
        return admin;
    }

    private static void shown(Locator locator) {
        locator.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private static Page.ScreenshotOptions into(String picture, String language) {
        return new Page.ScreenshotOptions().setPath(IMAGES.resolve(picture + "-" + language + ".png"));
    }
}
