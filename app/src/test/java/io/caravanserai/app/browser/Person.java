package io.caravanserai.app.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.caravanserai.app.http.RunningHub;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody in front of a laptop; notes what the browser complains about. */
final class Person {

    private static final String POLICY = "Content Security Policy";

    private final RunningHub hub;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Person(RunningHub hub, BrowserContext laptop) {
        this.hub = hub;
        page = laptop.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    /** Goes through the login page, as everybody has to. */
    Person loggedIn(String user, String password) {
        open("/console/login.html");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
        page.waitForURL(address -> !address.contains("login"));
        settled();
        return this;
    }

    Person open(String path) {
        page.navigate(hub.at(path).toString());
        return this;
    }

    /** Waits until a page of the console has drawn what it has to show. */
    Page settled() {
        page.locator("main:not([aria-busy])").waitFor();
        return page;
    }

    Page page() {
        return page;
    }

    Locator heading() {
        return page.locator("h1");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    List<String> complaints() {
        return complaints;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains(POLICY)) {
            complaints.add(message.text());
        }
    }
}
